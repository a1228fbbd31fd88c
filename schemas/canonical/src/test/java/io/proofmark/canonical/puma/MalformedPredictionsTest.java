package io.proofmark.canonical.puma;

import static io.proofmark.canonical.puma.Predictions.digest;
import static io.proofmark.canonical.puma.Predictions.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.proofmark.canonical.json.JsonLimits;
import io.proofmark.canonical.puma.MalformedPredictions.Rule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedPredictionsTest {

    private static final String GOOD = row(1, "\"A\"", "0.5");
    private static final PumaLimits SMALL = new PumaLimits(2000, 3, new JsonLimits(500, 4, 6, 20), 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"instance_id":"a\\ud800"}                 | LONE_SURROGATE
            {"instance_id":"a\\udc00\\ud800"}          | LONE_SURROGATE
            {"other":"\\ud800"}                        | LONE_SURROGATE
            {"other":[{"\\ud800":1}]}                  | LONE_SURROGATE
            []                                         | NOT_AN_OBJECT
            "text"                                     | NOT_AN_OBJECT
            5                                          | NOT_AN_OBJECT
            null                                       | NOT_AN_OBJECT
            {"instance_id":["a"]}                      | NESTED_CELL
            {"predicted_label":{}}                     | NESTED_CELL
            {"predicted_value":[1]}                    | NESTED_CELL
            {"prompt_hash":{"a":1}}                    | NESTED_CELL
            {"instance_id":"a","instance_id":"a"}      | DUPLICATE_KEY
            {"other":1,"other":2}                      | DUPLICATE_KEY
            {"other":{"a":1,"\\u0061":2}}              | DUPLICATE_KEY
            {"instance_id":"a"} x                      | TRAILING_TEXT
            {"instance_id":"a"}{}                      | TRAILING_TEXT
            {"instance_id":"a"}]                       | TRAILING_TEXT
            {"instance_id":"a"                         | SYNTAX
            {"instance_id":"a",}                       | SYNTAX
            {instance_id:"a"}                          | SYNTAX
            {'instance_id':'a'}                        | SYNTAX
            {"predicted_value":NaN}                    | SYNTAX
            {"predicted_value":Infinity}               | SYNTAX
            {"predicted_value":01}                     | SYNTAX
            {"predicted_value":+1}                     | SYNTAX
            {"predicted_value":.5}                     | SYNTAX
            {"predicted_value":5.}                     | SYNTAX
            {"predicted_value":nul}                    | SYNTAX
            {"predicted_label":"a\tb"}                 | SYNTAX
            {"predicted_label":"a\\x"}                 | SYNTAX
            {"other":[1,]}                             | SYNTAX
            \uFEFF{"instance_id":"a"}                  | SYNTAX
            """)
    void shouldNameLineAndRuleWhenLineIsMalformed(String line, Rule rule) {
        MalformedPredictions refusal = refusal((GOOD + "\n\n" + line + "\n" + GOOD).getBytes(UTF_8));

        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal).hasMessageStartingWith("line 3: ");
    }

    /** The message is kept for ever with what was measured. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"instance_id\":hf_secret}",
                "{\"hf_secret\":1,\"hf_secret\":2}",
                "{\"a\":1} hf_secret",
                "hf_secret"
            })
    void shouldRepeatNothingOfALine(String line) {
        assertThat(refusal(line.getBytes(UTF_8)))
                .hasMessageStartingWith("line 1: ")
                .message()
                .doesNotContain("hf_secret");
    }

    @Test
    void shouldRefuseWhenFileIsEmpty() {
        assertThat(refusal(new byte[0]).rule()).isEqualTo(Rule.EMPTY_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " ", "\r\n\r\n", "\u00A0\n\t"})
    void shouldRefuseWhenNoLineHasText(String text) {
        assertThat(refusal(text.getBytes(UTF_8)).rule()).isEqualTo(Rule.NO_ROWS);
    }

    @Test
    void shouldRefuseWhenFileBeginsWithByteOrderMark() {
        assertThat(refusal(("\uFEFF" + GOOD).getBytes(UTF_8)).rule()).isEqualTo(Rule.BYTE_ORDER_MARK);
    }

    /** Overlong, half of a pair as three bytes, beyond U+10FFFF, cut short, Latin-1. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00C0\u00AF", "\u00ED\u00A0\u0080", "\u00F4\u0090\u0080\u0080", "\u00E2\u0082", "\u00E9"})
    void shouldRefuseWhenBytesAreNotUtf8(String latin) {
        byte[] bytes = row(1, "\"" + latin + "\"", "null").getBytes(ISO_8859_1);

        assertThat(refusal(bytes).rule()).isEqualTo(Rule.ENCODING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":[[[[1]]]]}                                | nested deeper than 4
            {"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1}    | more than 6 keys
            {"predicted_value":123456789012345678901}      | a number of 21 digits
            {"predicted_value":0.1234567890123456789}      | a number of 21 characters
            {"other":-12345678901234567890.5}              | a number elsewhere
            """)
    void shouldRefuseWhenLimitOfLineIsExceeded(String line, String why) {
        MalformedPredictions refusal = refusal(line.getBytes(UTF_8), SMALL);

        assertThat(refusal.rule()).as(why).isEqualTo(Rule.LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "other"})
    void shouldRefuseWhenLineIsTooLong(String kind) {
        String label = "\"" + "x".repeat(500) + (kind.equals("plain") ? "" : "\\n") + "\"";

        assertThat(refusal(row(1, label, "null").getBytes(UTF_8), SMALL).rule()).isEqualTo(Rule.LIMIT);
        assertThat(refusal((row(1, label, "null") + "\n").getBytes(UTF_8), SMALL)
                        .rule())
                .isEqualTo(Rule.LIMIT);
    }

    @Test
    void shouldRefuseWhenThereAreTooManyRows() {
        MalformedPredictions refusal = refusal((GOOD + "\n").repeat(4).getBytes(UTF_8), SMALL);

        assertThat(refusal.rule()).isEqualTo(Rule.LIMIT);
        assertThat(refusal.line()).isEqualTo(4);
    }

    @Test
    void shouldRefuseWhenFileIsTooLong() {
        assertThat(refusal("\n".repeat(2001).getBytes(UTF_8), SMALL).rule()).isEqualTo(Rule.LIMIT);
    }

    @Test
    void shouldAcceptWhenLimitsAreJustReached() {
        String line = "{\"a\":[[[1]]],\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"predicted_value\":12345678901234567890}";

        PumaDigests found = digest((line + "\n").repeat(3).getBytes(UTF_8), SMALL, SortSpace.in(Predictions.FOLDER));

        assertThat(found.rows()).isEqualTo(3);
    }

    @Test
    void shouldRefuseSoonWhenLineIsABomb() {
        String keys =
                IntStream.range(0, 50_000).mapToObj(i -> "\"" + i + "\":1").collect(Collectors.joining(","));

        assertThat(refusal(("{" + keys + "}").getBytes(UTF_8)).rule()).isEqualTo(Rule.LIMIT);
        assertThat(refusal(("{\"a\":" + "[".repeat(100_000)).getBytes(UTF_8)).rule())
                .isEqualTo(Rule.LIMIT);
        assertThat(refusal(("{\"a\":" + "9".repeat(100_000) + "}").getBytes(UTF_8))
                        .rule())
                .isEqualTo(Rule.LIMIT);
    }

    private static MalformedPredictions refusal(byte[] bytes) {
        return refusal(bytes, PumaLimits.DEFAULT);
    }

    private static MalformedPredictions refusal(byte[] bytes, PumaLimits limits) {
        return catchThrowableOfType(
                MalformedPredictions.class, () -> digest(bytes, limits, SortSpace.in(Predictions.FOLDER)));
    }
}
