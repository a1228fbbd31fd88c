package io.proofmark.documents.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.documents.JsonText;
import io.proofmark.documents.Unreadable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictDocumentsTest {

    private static final int DEPTH = 32;
    private static final int BYTES = 65_536;
    private static final int COLLISION_BITS = 12;
    private static final int COLLIDING = 2_000;
    private static final int TOO_MANY = 4_096;

    private final StrictDocuments documents = new StrictDocuments(DEPTH, BYTES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":[true,null,\"x\"]} | {\"a\":1.0,\"b\":[true,null,\"x\"]}",
                "{}                             | {}",
                "[]                             | []",
                "\"\\ud83d\\ude00\"             | \"\uD83D\uDE00\"",
                "\"tab\\t quote\\\" back\\\\\"  | \"tab\\u0009 quote\\\" back\\\\\"",
                "-0                             | 0.0",
                "0e999999999                    | 0.0",
                "9007199254740991               | 9007199254740991",
                "0.1                            | 0.1",
                "1E2                            | 100.0",
            })
    void shouldKeepTheValueWhenTextIsJson(String text, String written) {
        Json value = documents.read(text.getBytes(UTF_8));

        assertThat(JsonText.of(value)).isEqualTo(written);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row("", "", "json.syntax"),
                row("  ", "", "json.syntax"),
                row("{", "", "json.syntax"),
                row("{\"a\":1}}", "", "json.syntax"),
                row("{} {}", "", "json.syntax"),
                row("{'a':1}", "", "json.syntax"),
                row("{\"a\":NaN}", "", "json.syntax"),
                row("{\"a\":Infinity}", "", "json.syntax"),
                row("[01]", "", "json.syntax"),
                row("[1,]", "", "json.syntax"),
                row("[1] // comment", "", "json.syntax"),
                row("{\"a\":1,\"a\":2}", "", "json.duplicate-key"),
                row("{\"a\":1,\"\\u0061\":2}", "", "json.duplicate-key"),
                row("{\"b\":[{\"a\":1,\"a\":1}]}", "", "json.duplicate-key"),
                row("\uFEFF{}", "", "json.encoding"),
                row("{\"a\":\"\\ud800\"}", "/a", "json.encoding"),
                row("{\"a\":[\"\\udc00x\"]}", "/a/0", "json.encoding"),
                row("{\"\\ud800\":1}", "", "json.encoding"),
                row("{\"a\":\"\\u0000\"}", "/a", "json.encoding"),
                row("{\"a\":9007199254740993}", "/a", "number.precision"),
                row("{\"a\":0.1000000000000000055}", "/a", "number.precision"),
                row("{\"a\":1e400}", "/a", "number.precision"),
                row("{\"a\":1e-400}", "/a", "number.precision"),
                row("{\"a\":1e999999999}", "/a", "number.precision"),
                row("{\"a\":1e99999999999}", "/a", "number.precision"),
                row("{\"a\":" + "1".repeat(65) + "}", "", "json.limits"),
                row("[".repeat(DEPTH + 1) + "]".repeat(DEPTH + 1), "", "json.limits"),
                row("[".repeat(BYTES), "", "json.limits"));
    }

    private static Arguments row(String text, String pointer, String rule) {
        return Arguments.of(text, pointer, rule);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldNamePlaceAndRuleWhenTextIsRefused(String text, String pointer, String rule) {
        Unreadable refused = refusal(text.getBytes(UTF_8));

        assertThat(refused.fault()).extracting(Fault::pointer, Fault::rule).containsExactly(pointer, rule);
    }

    @Test
    void shouldTakeTheDeepestDocumentAllowed() {
        Json value = documents.read(("[".repeat(DEPTH) + "]".repeat(DEPTH)).getBytes(UTF_8));

        assertThat(value).isInstanceOf(Json.Items.class);
    }

    @Test
    void shouldRefuseOtherEncodingsThanUtf8() {
        assertThat(refusal("{\"a\":\"é\"}".getBytes(ISO_8859_1)).fault().rule()).isEqualTo("json.encoding");
        assertThat(refusal("{}".getBytes(UTF_16)).fault().rule()).isEqualTo("json.encoding");
    }

    @Test
    void shouldNotRepeatTheTextWhenItIsRefused() {
        Unreadable refused = refusal("{\"token\":\"ghp_secret\" oops ghp_secret}".getBytes(UTF_8));

        assertThat(refused.fault().toString()).doesNotContain("ghp_secret", "oops");
        assertThat(refused.fault().message()).isEqualTo("is not JSON at line 1, column 23");
    }

    /** What such names cost is measured by {@code bench documents}. */
    @Test
    void shouldTellNamesApartWhenTheirHashesCollide() {
        Json read = documents.read(members(COLLIDING));

        assertThat(((Json.Members) read).byName()).hasSize(COLLIDING);
    }

    @Test
    void shouldRefuseWhenMembersAreTooMany() {
        byte[] many = members(TOO_MANY);
        StrictDocuments roomy = new StrictDocuments(DEPTH, many.length);

        assertThat(refusal(roomy, many).fault().rule()).isEqualTo("json.limits");
    }

    private static byte[] members(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "\"" + collidingName(n) + "\":1")
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(UTF_8);
    }

    // "Aa" and "BB" have one hash, so have all words made of them.
    private static String collidingName(int bits) {
        return IntStream.range(0, COLLISION_BITS)
                .mapToObj(bit -> (bits >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    private Unreadable refusal(byte[] bytes) {
        return refusal(documents, bytes);
    }

    private static Unreadable refusal(StrictDocuments documents, byte[] bytes) {
        return requireNonNull(catchThrowableOfType(Unreadable.class, () -> documents.read(bytes)));
    }
}
