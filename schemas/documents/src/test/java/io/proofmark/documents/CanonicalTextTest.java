package io.proofmark.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.NotCanonicalizable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library is the measure: what it writes of the text of a value, this writes of the value. */
class CanonicalTextTest {

    private static final int VALUES = 20_000;
    private static final String CHARACTERS = "abzAZ09 \"\\/\b\t\n\f\r\u0000\u001f\u007f\u0080éß測\uffff";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0",
                "1",
                "1.0",
                "-7",
                "512",
                "4.0315",
                "0.0712",
                "0.001",
                "0.0009",
                "1e-7",
                "1e-6",
                "123456.75",
                "9999999.5",
                "10000000.5",
                "1e15",
                "999999999999999",
                "9007199254740993",
                "1e21",
                "1e20",
                "5e-324",
                "2e-323",
                "0.1234567890123456789",
                "1.7976931348623157e308",
                "-0.005",
                "100000000000000000000",
                "1e400"
            })
    void shouldWriteNumbersAsTheLibrary(String number) {
        assertSame(new Json.Items(List.of(new Json.Decimal(new BigDecimal(number)))));
    }

    @Test
    void shouldWriteAnyDoubleAsTheLibrary() {
        Random random = new Random(20261121);
        List<Json> numbers = IntStream.range(0, VALUES)
                .mapToObj(_ -> random.nextBoolean() ? random.nextDouble() * 1e5 : any(random))
                .<Json>map(number -> new Json.Decimal(BigDecimal.valueOf(number)))
                .toList();

        numbers.forEach(number -> assertSame(new Json.Items(List.of(number))));
    }

    @Test
    void shouldWriteAnyTreeAsTheLibrary() {
        Random random = new Random(7);

        IntStream.range(0, VALUES / 10).forEach(_ -> assertSame(tree(random, 4)));
    }

    @ParameterizedTest
    @MethodSource("whatIsRefused")
    void shouldRefuseWhatTheLibraryRefuses(Json value) {
        assertThatThrownBy(() -> CanonicalText.of(value)).isInstanceOf(NotCanonicalizable.class);
    }

    static Stream<Json> whatIsRefused() {
        Json deep = new Json.Items(List.of());
        for (int i = 0; i < Jcs.MAX_DEPTH + 1; i++) {
            deep = new Json.Items(List.of(deep));
        }
        Json many = new Json.Items(List.<Json>copyOf(IntStream.rangeClosed(0, Jcs.MAX_VALUES + 1)
                .mapToObj(_ -> Json.Null.NULL)
                .toList()));
        return Stream.of(new Json.Text("alone"), new Json.Items(List.of(new Json.Text("\ud800"))), deep, many);
    }

    private static double any(Random random) {
        double number = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(number) ? number : 0.5;
    }

    private static Json tree(Random random, int depth) {
        if (depth > 0 && random.nextBoolean()) {
            return members(random, depth);
        }
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(depth > 0 && random.nextBoolean() ? tree(random, depth - 1) : leaf(random));
        }
        return new Json.Items(items);
    }

    private static Json members(Random random, int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            members.put(text(random), depth > 0 && random.nextBoolean() ? tree(random, depth - 1) : leaf(random));
        }
        return new Json.Members(members);
    }

    private static Json leaf(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Json.Text(text(random));
            case 1 ->
                new Json.Decimal(BigDecimal.valueOf(random.nextInt(-1_000_000, 1_000_000), random.nextInt(-3, 9)));
            case 2 -> new Json.Flag(random.nextBoolean());
            default -> Json.Null.NULL;
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return random.nextInt(20) == 0 ? text + "\ud83d\ude00" : text.toString();
    }

    private static void assertSame(Json value) {
        assertThat(written(value)).isEqualTo(library(value));
    }

    private static String written(Json value) {
        try {
            return CanonicalText.of(value);
        } catch (NotCanonicalizable e) {
            return "refused";
        }
    }

    private static String library(Json value) {
        try {
            return new String(Jcs.canonicalBytes(JsonText.of(value)), UTF_8);
        } catch (NotCanonicalizable e) {
            return "refused";
        }
    }
}
