package io.proofmark.canonical.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.canonical.SharedData;
import io.proofmark.canonical.json.JsonValue.JsonArray;
import io.proofmark.canonical.json.JsonValue.JsonInteger;
import io.proofmark.canonical.json.JsonValue.JsonObject;
import io.proofmark.canonical.json.JsonValue.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonJsonTest {

    private static final StrictJson JSON = new StrictJson(JsonArbitraries.LIMITS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0.0    | 0.0
            -0.0   | -0.0
            5.0    | 5.0
            5e0    | 5.0
            -0     | 0
            1e-4   | 0.0001
            1e-5   | 1e-05
            0.000012345 | 1.2345e-05
            1e15   | 1000000000000000.0
            1e16   | 1e+16
            1.5e16 | 1.5e+16
            1e22   | 1e+22
            1e100  | 1e+100
            2e-323 | 2e-323
            4.9e-324 | 5e-324
            2.2250738585072014e-308 | 2.2250738585072014e-308
            1.7976931348623157e308 | 1.7976931348623157e+308
            9007199254740993 | 9007199254740993
            9007199254740993.0 | 9007199254740992.0
            123456789.125 | 123456789.125
            """)
    void shouldWriteNumberAsPythonWhenRead(String number, String text) {
        assertThat(rewritten("{\"a\":" + number + "}")).isEqualTo("{\"a\":" + text + "}");
    }

    @Test
    void shouldEscapeAllButPrintableAsciiWhenStringIsWritten() {
        assertThat(rewritten("{\"a\":\"/\\u002F \\b\\t\\n\\f\\r\\u0000\\u001f\\u007f~é\uD83D\uDE00\\\"\\\\\"}"))
                .isEqualTo("{\"a\":\"// \\b\\t\\n\\f\\r\\u0000\\u001f\\u007f~\\u00e9\\ud83d\\ude00\\\"\\\\\"}");
    }

    @Test
    void shouldOrderKeysByCodePointWhenTheyDifferInPlane() {
        assertThat(rewritten("{\"\uD83D\uDE00\":0,\"\uFFEE\":0,\"b\":0,\"\":0,\"a\":{\"z\":0,\"B\":0}}"))
                .isEqualTo("{\"\":0,\"a\":{\"B\":0,\"z\":0},\"b\":0,\"\\uffee\":0,\"\\ud83d\\ude00\":0}");
    }

    @Test
    void shouldGiveTextOfPythonWhenDoubleIsOneOfItsVectors() throws IOException {
        List<String> rows = Files.readAllLines(SharedData.path("inferencebench/python-repr-doubles.tsv")).stream()
                .filter(row -> !row.startsWith("#"))
                .toList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            String[] cells = row.split("\t");
            double value = Double.longBitsToDouble(Long.parseUnsignedLong(cells[0], 16));
            assertThat(PythonFloat.repr(value)).isEqualTo(cells[1]);
        });
    }

    @Test
    void shouldGiveTextOfPythonWhenStringIsOneOfItsVectors() throws IOException {
        String vectors = Files.readString(SharedData.path("inferencebench/python-json-strings.json"));
        JsonObject wrapped = JSON.read(("{\"all\":" + vectors + "}").getBytes(UTF_8));

        var all = ((JsonArray) wrapped.members().get("all")).items();

        assertThat(all).isNotEmpty().allSatisfy(each -> {
            var vector = ((JsonObject) each).members();
            String utf8 = new String(HexFormat.of().parseHex(text(vector.get("utf8_hex"))), UTF_8);
            assertThat(new String(PythonJson.bytes(new JsonString(utf8)), UTF_8))
                    .isEqualTo(text(vector.get("json_text")));
        });
    }

    @Test
    void shouldGiveTextOfPythonWhenKeysAreItsVector() throws IOException {
        var vector = JSON.read(Files.readAllBytes(SharedData.path("inferencebench/python-key-order.json")))
                .members();
        var zeros = new LinkedHashMap<String, JsonValue>();
        ((JsonArray) vector.get("object_keys_unordered"))
                .items()
                .forEach(key -> zeros.put(text(key), new JsonInteger("0")));

        String written = new String(PythonJson.bytes(new JsonObject(zeros)), UTF_8);

        assertThat(written).isEqualTo(text(vector.get("canonical_text_with_values_0")));
    }

    private static String rewritten(String json) {
        return new String(PythonJson.bytes(JSON.read(json.getBytes(UTF_8))), UTF_8);
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).text();
    }
}
