package io.proofmark.canonical.puma;

import static io.proofmark.canonical.puma.Predictions.digest;
import static io.proofmark.canonical.puma.Predictions.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.canonical.CanonicalForm;
import io.proofmark.canonical.puma.PredictionWarning.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PumaCsvTest {

    private static final String HASH = "0123456789abcdef";

    @TempDir
    private Path folder;

    /** Rows that differ and share their bytes; whoever compares digests has to know. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"instance_id":"a","predicted_label":null} | {"instance_id":"a"}                        | null and missing
            {"instance_id":"a","predicted_label":null} | {"instance_id":"a","predicted_label":""}   | null and empty
            {"instance_id":"a","predicted_label":5}    | {"instance_id":"a","predicted_label":"5"}  | number and its text
            {"instance_id":"a","predicted_value":0.1234561} | {"instance_id":"a","predicted_value":0.1234559} | below 1e-6
            {"instance_id":"a","predicted_value":0.5}  | {"instance_id":"a","predicted_value":"0.500000"} | float and its cell
            {"instance_id":"a","predicted_value":true} | {"instance_id":"a","predicted_value":"True"} | bool and its cell
            {"instance_id":"a","predicted_value":0}    | {"instance_id":"a","predicted_value":-0}   | zero as integer
            {"instance_id":"a","other":1}              | {"instance_id":"a"}                        | other columns
            """)
    void shouldShareDigestWhenRowsAreKnownToCoincide(String one, String other, String why) {
        assertThat(digest(one).sha256()).as(why).isEqualTo(digest(other).sha256());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"instance_id":"a","predicted_value":5}    | {"instance_id":"a","predicted_value":5.0}  | integer and float
            {"instance_id":"a","predicted_value":0.0}  | {"instance_id":"a","predicted_value":-0.0} | signs of zero
            {"instance_id":"a","predicted_label":"5"}  | {"instance_id":"a","predicted_label":"5.0"} | spelling
            {"instance_id":"a","predicted_label":"b"}  | {"instance_id":"a","predicted_label":" b"} | a space
            {"instance_id":"a,b","predicted_label":"c"} | {"instance_id":"a","predicted_label":"b,c"} | a comma moved
            {"instance_id":"é"}                        | {"instance_id":"e\u0301"}                  | normalisation
            """)
    void shouldNotShareDigestWhenRowsDiffer(String one, String other, String why) {
        assertThat(digest(one).sha256()).as(why).isNotEqualTo(digest(other).sha256());
    }

    @Test
    void shouldKeepOrderOfFileWhenIdsAreEqual() {
        String first = row("\"a\"", "\"x\"", "null", "\"" + HASH + "\"");
        String second = row("\"a\"", "\"y\"", "null", "\"" + HASH + "\"");

        PumaDigests found = digest(first + "\n" + second);

        assertThat(found.sha256()).isNotEqualTo(digest(second + "\n" + first).sha256());
        assertThat(found.warnings()).containsExactly(new PredictionWarning(Kind.EQUAL_IDS, 1, List.of(2L)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "a"  | "x"      | 1.0000001 | "0123456789abcdef" | VALUE_OUT_OF_RANGE
            "a"  | "x"      | -0.1      | "0123456789abcdef" | VALUE_OUT_OF_RANGE
            "a"  | "x"      | 2         | "0123456789abcdef" | VALUE_OUT_OF_RANGE
            "a"  | "x"      | 1e400     | "0123456789abcdef" | VALUE_OUT_OF_RANGE
            "a"  | "x"      | true      | "0123456789abcdef" | VALUE_NOT_A_NUMBER
            "a"  | "x"      | "0.5"     | "0123456789abcdef" | VALUE_NOT_A_NUMBER
            "a"  | "x"      | null      | "0123456789abcde"  | PROMPT_HASH_FORM
            "a"  | "x"      | null      | "0123456789ABCDEF" | PROMPT_HASH_FORM
            "a"  | "x"      | null      | null               | PROMPT_HASH_FORM
            ""   | "x"      | null      | "0123456789abcdef" | ID_MISSING
            null | "x"      | null      | "0123456789abcdef" | ID_MISSING
            "a"  | 5        | null      | "0123456789abcdef" | LABEL_NOT_TEXT
            "a"  | "x\\r"   | null      | "0123456789abcdef" | CARRIAGE_RETURN
            """)
    void shouldWarnAndHashWhenCellIsOdd(String id, String label, String value, String hash, Kind kind) {
        PumaDigests found = digest("\n" + row(id, label, value, hash));

        assertThat(found.warnings()).containsExactly(new PredictionWarning(kind, 1, List.of(2L)));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "0.0", "1.0", "-0.0", "0.5", "1e-300", "null"})
    void shouldNotWarnWhenValueIsWithinRange(String value) {
        assertThat(digest(row(1, "\"x\"", value)).warnings()).isEmpty();
    }

    @Test
    void shouldNameFirstLinesOnlyWhenWarningsAreMany() {
        String rows =
                IntStream.range(0, 100).mapToObj(i -> row(i, "\"x\"", "7")).collect(Collectors.joining("\n"));

        PumaDigests found = digest(rows);

        assertThat(found.warnings())
                .containsExactly(new PredictionWarning(
                        Kind.VALUE_OUT_OF_RANGE, 100, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L)));
    }

    @Test
    void shouldShowEachRowWithItsLineWhenVisited() {
        String text =
                row("\"b\"", "\"x\"", "0.5", "\"" + HASH + "\"") + "\n\n" + row("\"a\"", "null", "null", "\"\\u0041\"");
        List<String> seen = new ArrayList<>();

        digest(
                text.getBytes(UTF_8),
                PumaLimits.DEFAULT,
                SortSpace.in(folder),
                (line, row) -> seen.add(line + " " + row.instanceId() + " " + row.label()));

        assertThat(seen).containsExactly("1 b x", "3 a null");
    }

    @Test
    void shouldLeaveNoFilesWhenSortedOnDisk() throws IOException {
        String rows = IntStream.range(0, 20_000)
                .mapToObj(i -> row(i * 7919 % 20_000, "\"x\"", "0.5"))
                .collect(Collectors.joining("\n"));
        PumaDigests inMemory = digest(rows);

        PumaDigests onDisk = digest(rows.getBytes(UTF_8), PumaLimits.DEFAULT, new SortSpace(folder, SortSpace.LEAST));

        assertThat(onDisk).isEqualTo(inMemory);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void shouldLeaveNoFilesWhenRefusedAfterSpilling() {
        String rows = IntStream.range(0, 1000)
                .mapToObj(i -> row(1000 - i, "\"x\"", "0.5"))
                .collect(Collectors.joining("\n"));
        byte[] text = (rows + "\n{").getBytes(UTF_8);

        assertThatThrownBy(() -> digest(text, PumaLimits.DEFAULT, new SortSpace(folder, SortSpace.LEAST)))
                .isInstanceOf(MalformedPredictions.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void shouldGiveSameDigestWhenStreamHandsOutByteByByte() throws IOException {
        byte[] text = (row(1, "\"x\"", "0.5") + "\r\n" + row(2, "\"é\"", "0.5") + "\r" + row(3, "\"y\"", "1"))
                .getBytes(UTF_8);
        InputStream all = new ByteArrayInputStream(text);
        InputStream slow = new InputStream() {
            @Override
            public int read() throws IOException {
                return all.read();
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return all.read(bytes, from, Math.min(1, length));
            }
        };

        PumaDigests found = new PumaCsv(PumaLimits.DEFAULT, SortSpace.in(folder)).digest(slow, RowVisitor.NONE);

        assertThat(found).isEqualTo(digest(text));
    }

    @Test
    void shouldReadLinesAcrossWindowsWhenFileIsLong() throws IOException {
        List<String> rows = IntStream.range(0, 5000)
                .mapToObj(i -> row(i, i % 10 == 0 ? "\"" + "long ".repeat(i % 700) + "\"" : "\"x\"", "0.5"))
                .toList();
        Path file = Files.writeString(folder.resolve("p.jsonl"), String.join("\r\n", rows));

        PumaDigests found = new PumaCsv(PumaLimits.DEFAULT, SortSpace.in(folder)).digest(file, RowVisitor.NONE);

        assertThat(found).isEqualTo(digest(String.join("\n", rows)));
        assertThat(found.byForm()).containsOnlyKeys(CanonicalForm.PUMA_CSV, CanonicalForm.PUMA_CSV_NUMERIC);
    }
}
