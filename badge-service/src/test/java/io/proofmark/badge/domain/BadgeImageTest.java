package io.proofmark.badge.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BadgeImageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    static Stream<Arguments> golden() {
        return Stream.of(
                Arguments.of("community-submitted.flat.svg", face(BadgeWord.COMMUNITY_SUBMITTED), BadgeStyle.FLAT),
                Arguments.of("reproduced.flat.svg", face(BadgeWord.REPRODUCED), BadgeStyle.FLAT),
                Arguments.of("reproduced.flat-square.svg", face(BadgeWord.REPRODUCED), BadgeStyle.FLAT_SQUARE),
                Arguments.of(
                        "reproduced-stale.flat.svg", face(BadgeWord.REPRODUCED, BadgeModifier.STALE), BadgeStyle.FLAT),
                Arguments.of(
                        "independently-reproduced.flat.svg", face(BadgeWord.INDEPENDENTLY_REPRODUCED), BadgeStyle.FLAT),
                Arguments.of("editorial.flat.svg", face(BadgeWord.EDITORIAL), BadgeStyle.FLAT),
                Arguments.of("official-figure.flat.svg", face(BadgeWord.OFFICIAL_FIGURE), BadgeStyle.FLAT),
                Arguments.of(
                        "reproduced-stale.plastic.svg",
                        face(BadgeWord.REPRODUCED, BadgeModifier.STALE),
                        BadgeStyle.PLASTIC),
                Arguments.of(
                        "independently-reproduced.for-the-badge.svg",
                        face(BadgeWord.INDEPENDENTLY_REPRODUCED),
                        BadgeStyle.FOR_THE_BADGE),
                Arguments.of("community-submitted.social.svg", face(BadgeWord.COMMUNITY_SUBMITTED), BadgeStyle.SOCIAL),
                Arguments.of("delayed.flat.svg", BadgeFace.delayed(), BadgeStyle.FLAT),
                Arguments.of("unknown-row.flat-square.svg", BadgeFace.unknownRow(), BadgeStyle.FLAT_SQUARE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void shouldDrawSameBytesAlways(String file, BadgeFace face, BadgeStyle style) throws IOException {
        String image = BadgeImage.draw(face, style);

        assertThat(image).isEqualTo(goldenFile(file));
    }

    static Stream<Arguments> allFaces() {
        return Stream.of(BadgeWord.values()).flatMap(word -> Stream.of(BadgeStyle.values())
                .map(style -> Arguments.of(face(word, BadgeModifier.STALE, BadgeModifier.DISPUTED), style)));
    }

    @ParameterizedTest
    @MethodSource("allFaces")
    void shouldBeWellFormedAndSayItsTitle(BadgeFace face, BadgeStyle style) throws Exception {
        var document = parsed(BadgeImage.draw(face, style));

        assertThat(document.getDocumentElement().getAttribute("aria-label")).isEqualTo(face.title());
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(face.title())
                .contains("as of 2026-11-21");
    }

    /** No text of a submitter reaches a badge; were it to, its message would not be drawn and its title stay a text. */
    @ParameterizedTest
    @EnumSource(BadgeStyle.class)
    void shouldStayAPictureWhateverItsTextsAre(BadgeStyle style) throws Exception {
        Set<String> shape = elements(parsed(BadgeImage.draw(face(BadgeWord.VERIFIED), style)));

        for (String hostile : HostileMarkup.texts()) {
            var titled = parsed(BadgeImage.draw(new BadgeFace("verified", "#000000", hostile, false), style));

            assertThat(elements(titled)).as(hostile).isEqualTo(shape);
            assertThat(titled.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(hostile);
            assertThatThrownBy(() -> BadgeImage.draw(new BadgeFace(hostile, "#000000", "x", false), style))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("allFaces")
    void shouldNeverBeLongerThanFourKilobytes(BadgeFace face, BadgeStyle style) {
        assertThat(BadgeImage.draw(face, style).getBytes(UTF_8)).hasSizeLessThan(4096);
    }

    /** Each element with its attributes, and the addresses that it refers to. */
    private static Set<String> elements(Document image) {
        NodeList all = image.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(n -> (Element) all.item(n))
                .map(BadgeImageTest::described)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String described(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        return element.getTagName()
                + IntStream.range(0, attributes.getLength())
                        .mapToObj(n -> attributes.item(n).getNodeName()
                                + (attributes.item(n).getNodeValue().contains("(")
                                        ? attributes.item(n).getNodeValue()
                                        : ""))
                        .filter(attribute -> !attribute.startsWith("aria-label"))
                        .toList();
    }

    private static Document parsed(String image) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(image)));
    }

    private static BadgeFace face(BadgeWord word, BadgeModifier... modifiers) {
        return BadgeFace.of(word, List.of(modifiers), DAY);
    }

    private static String goldenFile(String name) throws IOException {
        try (var stream = BadgeImageTest.class.getResourceAsStream("/io/proofmark/badge/golden/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        }
    }
}
