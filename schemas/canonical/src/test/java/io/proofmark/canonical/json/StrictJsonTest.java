package io.proofmark.canonical.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.proofmark.canonical.json.MalformedJson.Reason;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

    private static final StrictJson JSON = new StrictJson(new JsonLimits(2000, 4, 6, 20));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            \uFEFF{}                         | BYTE_ORDER_MARK
            {"a":"\\ud800"}                  | LONE_SURROGATE
            {"\\udc00":1}                    | LONE_SURROGATE
            {"a":1,"a":1}                    | DUPLICATE_KEY
            {"a":[{"b":1,"\\u0062":1}]}      | DUPLICATE_KEY
            {} {}                            | TRAILING_TEXT
            {}x                              | TRAILING_TEXT
            {"a":1}}                         | TRAILING_TEXT
            []                               | NOT_AN_OBJECT
            1                                | NOT_AN_OBJECT
            ``                               | SYNTAX
            {"a":NaN}                        | SYNTAX
            {"a":-Infinity}                  | SYNTAX
            {"a":tru}                        | SYNTAX
            {"a":[1,]}                       | SYNTAX
            {"a":1                           | SYNTAX
            {"a":01}                         | SYNTAX
            {"a":1e400}                      | NUMBER_RANGE
            {"a":-1e400}                     | NUMBER_RANGE
            {"a":[[[[]]]]}                   | LIMIT
            {"a":123456789012345678901}      | LIMIT
            {"a":1,"b":{"c":1,"d":1,"e":1,"f":1,"g":1}} | LIMIT
            """)
    void shouldNameReasonWhenReadersCouldDisagree(String json, Reason reason) {
        assertThat(refusal(json.getBytes(UTF_8)).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":hf_secret}                  | is not JSON at column 6
            {"a":"hf_secret                  | is not JSON at column 16
            {"hf_secret":1,"hf_secret":2}    | an object has a member twice at column 27
            {"a":1} hf_secret                | something follows the object
            {"hf_secret":1e400}              | has a number beyond every double
            {"hf_secret":[[[[]]]]}           | is too deep, too long or has a number of too many digits
            """)
    void shouldSayWhereAndRepeatNothing(String json, String message) {
        assertThat(refusal(json.getBytes(UTF_8))).hasMessage(message);
    }

    @Test
    void shouldNameTheLineOfSeveral() {
        assertThat(refusal("{\n  \"a\": ?\n}".getBytes(UTF_8))).hasMessage("is not JSON at line 2, column 8");
    }

    @Test
    void shouldRefuseWhenBytesAreNotUtf8() {
        assertThat(refusal("{\"a\":\"\u00ED\u00A0\u0080\"}".getBytes(ISO_8859_1))
                        .reason())
                .isEqualTo(Reason.ENCODING);
    }

    @Test
    void shouldRefuseWhenDocumentIsTooLong() {
        assertThat(refusal(("{" + " ".repeat(2000) + "}").getBytes(UTF_8)).reason())
                .isEqualTo(Reason.LIMIT);
    }

    /** Their hash codes are all equal; reading stops at the limit of keys either way. */
    @Test
    void shouldRefuseSoonWhenKeysCollide() {
        String keys = IntStream.range(0, 1 << 14)
                .mapToObj(i -> "\"" + colliding(i) + "\":1")
                .collect(Collectors.joining(","));
        StrictJson json = new StrictJson(new JsonLimits(1 << 20, 4, (1 << 14) - 1, 20));

        MalformedJson refusal =
                catchThrowableOfType(MalformedJson.class, () -> json.read(("{" + keys + "}").getBytes(UTF_8)));

        assertThat(refusal.reason()).isEqualTo(Reason.LIMIT);
    }

    private static String colliding(int bits) {
        return IntStream.range(0, 14)
                .mapToObj(i -> (bits >> i & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    private static MalformedJson refusal(byte[] bytes) {
        return catchThrowableOfType(MalformedJson.class, () -> JSON.read(bytes));
    }
}
