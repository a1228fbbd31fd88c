package io.proofmark.canonical.puma;

import static io.proofmark.canonical.puma.Predictions.digest;
import static io.proofmark.canonical.puma.Predictions.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class PumaPropertiesTest {

    private static final String STRICT_MARK = "\"unknown\":{},";

    @Property(tries = 2000)
    void shouldGiveSameCellsWhenRowIsReadPlainlyOrStrictly(@ForAll("rows") String line) {
        String unusual = "{" + STRICT_MARK + line.substring(1);

        assertThat(digest(line + "\n" + line)).isEqualTo(digest(unusual + "\n" + unusual));
    }

    @Property(tries = 2000)
    void shouldRoundExactBinaryValueWhenNumberIsWrittenInDigits(@ForAll("decimals") String number) {
        String cell = new BigDecimal(Double.parseDouble(number))
                .setScale(6, RoundingMode.HALF_EVEN)
                .toPlainString();
        String minus = Double.parseDouble(number) == 0 && number.startsWith("-") && !cell.startsWith("-") ? "-" : "";
        String sign = number.startsWith("-") && !cell.startsWith("-") ? "-" : minus;

        String numberRow = row(1, "\"x\"", number) + "\n"; // the last line end makes it a plain row
        String textRow = row(1, "\"x\"", "\"" + sign + cell + "\"");

        assertThat(digest(numberRow).sha256()).isEqualTo(digest(textRow).sha256());
    }

    @Property(tries = 200)
    void shouldGiveSameDigestWhenRowsComeInAnotherOrder(
            @ForAll @IntRange(min = 1, max = 300) int rows, @ForAll long seed) {
        List<String> lines = distinct(rows);
        String inOrder = String.join("\n", lines);
        Collections.shuffle(lines, new Random(seed));

        String shuffled = String.join("\n", lines);

        assertThat(digest(shuffled).sha256()).isEqualTo(digest(inOrder).sha256());
    }

    @Property(tries = 100)
    void shouldGiveSameResultWhenSortedOnDisk(
            @ForAll @IntRange(min = 1, max = 2000) int rows,
            @ForAll @IntRange(min = 1, max = 1000) int ids,
            @ForAll long seed) {
        byte[] text = String.join("\n", repeating(rows, ids, new Random(seed))).getBytes(UTF_8);

        PumaDigests onDisk = digest(text, PumaLimits.DEFAULT, new SortSpace(Predictions.FOLDER, SortSpace.LEAST));

        assertThat(onDisk).isEqualTo(digest(text));
    }

    @Property(tries = 200)
    void shouldGiveSameDigestWhenLineEndsKeysAndSpacesDiffer(
            @ForAll @IntRange(min = 1, max = 50) int rows, @ForAll("lineEnds") String lineEnd) {
        List<String> exported = distinct(rows);
        List<String> reserialised = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            reserialised.add(
                    " { \"prompt_hash\" : \"%016x\", \"predicted_value\": null,\t\"predicted_label\":\"\\u0041\","
                                    .formatted(i)
                            + "\"instance_id\":\"ROW-%05d\" } ".formatted(i));
        }

        String other = String.join(lineEnd, reserialised) + lineEnd;

        assertThat(digest(other).sha256())
                .isEqualTo(digest(String.join("\n", exported)).sha256());
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r", "\n\n", "\r\n \r\n");
    }

    @Provide
    Arbitrary<String> rows() {
        Arbitrary<String> plain =
                Arbitraries.strings().withChars("ab,. 059-").ofMaxLength(20).map(PumaPropertiesTest::quoted);
        Arbitrary<String> unusual = Arbitraries.strings()
                .withChars("ab,\"\\/ é\uD83D\uDE00\r\n\t0159.")
                .ofMaxLength(8)
                .filter(PumaPropertiesTest::isWhole)
                .map(PumaPropertiesTest::quoted);
        Arbitrary<String> text = Arbitraries.frequencyOf(Tuple.of(6, plain), Tuple.of(1, unusual));
        Arbitrary<String> label =
                Arbitraries.oneOf(text, Arbitraries.of("null", "\"5\"", "\"5.0\"", "\"-0\"", "\"1e3\""));
        Arbitrary<String> value = Arbitraries.oneOf(
                decimals(), Arbitraries.of("null", "0", "1", "7", "-0", "-1", "12", "1e-07", "0.5e0", "1E400", "true"));
        return Combinators.combine(text, label, value, text).as(Predictions::row);
    }

    @Provide
    Arbitrary<String> decimals() {
        Arbitrary<String> written = Arbitraries.doubles()
                .between(-2, 2)
                .ofScale(17)
                .map(d -> new BigDecimal(d).setScale(20, RoundingMode.HALF_EVEN).toPlainString())
                .flatMap(text -> Arbitraries.integers()
                        .between(text.indexOf('.') + 2, text.length())
                        .map(to -> text.substring(0, to)));
        Arbitrary<String> ties = Arbitraries.integers().between(0, 1_999_999).flatMap(i -> Arbitraries.of(
                        "5", "50", "49999999999", "50000000001", "499999999999", "500000000001")
                .map(rest -> "%d.%06d%s".formatted(i / 1_000_000, i % 1_000_000, rest)));
        Arbitrary<String> large = Combinators.combine(
                        Arbitraries.integers().between(0, Integer.MAX_VALUE),
                        Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(9))
                .as((whole, decimals) -> whole + "." + decimals);
        return Arbitraries.oneOf(written, ties, large);
    }

    private static List<String> distinct(int rows) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add(row(i, "\"A\"", "null"));
        }
        return lines;
    }

    private static List<String> repeating(int rows, int ids, Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String label = i % 3 == 0 ? "\"" + i % 7 + ".0\"" : "\"a\\r" + i + "\"";
            lines.add(row("\"" + random.nextInt(ids) + "\"", label, "0.5", "\"%016x\"".formatted(i)));
        }
        return lines;
    }

    private static boolean isWhole(String text) {
        return new String(text.getBytes(UTF_8), UTF_8).equals(text);
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }
}
