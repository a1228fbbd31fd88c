package io.proofmark.badge.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(BadgeImage.draw(face, style))));

        assertThat(document.getDocumentElement().getAttribute("aria-label")).isEqualTo(face.title());
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(face.title())
                .contains("as of 2026-11-21");
    }

    @Test
    void shouldEscapeWhateverItDraws() {
        var face = new BadgeFace("x", "#000000", "<script>\"&'", false);

        String image = BadgeImage.draw(face, BadgeStyle.FLAT);

        assertThat(image).doesNotContain("<script").contains("&lt;script&gt;&quot;&amp;&#39;");
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
