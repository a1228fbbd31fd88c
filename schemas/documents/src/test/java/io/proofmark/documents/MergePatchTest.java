package io.proofmark.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.documents.json.StrictDocuments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 7396, appendix A, as far as both sides are objects, and what follows from them. */
class MergePatchTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":"b"}             | {"a":"c"}                    | {"a":"c"}
            {"a":"b"}             | {"b":"c"}                    | {"a":"b","b":"c"}
            {"a":"b"}             | {"a":null}                   | {}
            {"a":"b","b":"c"}     | {"a":null}                   | {"b":"c"}
            {"a":["b"]}           | {"a":"c"}                    | {"a":"c"}
            {"a":"c"}             | {"a":["b"]}                  | {"a":["b"]}
            {"a":{"b":"c"}}       | {"a":{"b":"d","c":null}}     | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}     | {"a":[1]}                    | {"a":[1]}
            {"e":null}            | {"a":1}                      | {"e":null,"a":1}
            {}                    | {"a":{"bb":{"ccc":null}}}    | {"a":{"bb":{}}}
            {"a":"text"}          | {"a":{"length":1}}           | {"a":{"length":1}}
            {"a":{"b":1,"c":2}}   | {}                           | {"a":{"b":1,"c":2}}
            """)
    void shouldMerge(String document, String patch, String result) {
        assertThat(json(document).merged(json(patch))).isEqualTo(json(result));
    }

    private static Json json(String text) {
        return new StrictDocuments(32, 1000).read(text.getBytes(UTF_8));
    }
}
