package io.proofmark.bench.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Inputs that cost their sender little and a careless reader much. */
public enum Bomb {
    MILLION_KEYS(() -> object(Bomb.MILLION, i -> "k" + i)),
    COLLIDING_KEYS(() -> object(Bomb.COLLISIONS, Bomb::colliding)),
    KEYS_WITHIN_LIMITS(() -> object(Bomb.MANY, Bomb::colliding)),
    MILLION_ITEMS(() -> "{\"a\":[" + "0,".repeat(Bomb.MILLION / 2) + "0]}"),
    MANY_TEXTS(() -> "{\"a\":[" + "\"\",".repeat(Bomb.MILLION / 3) + "0]}"),
    LONG_INTEGER(() -> "{\"a\":" + "9".repeat(Bomb.DIGITS) + "}"),
    LONG_FRACTION(() -> "{\"a\":0." + "9".repeat(Bomb.DIGITS) + "}"),
    HUGE_EXPONENT(() -> "{\"a\":1e" + "9".repeat(Bomb.EXPONENT) + "}"),
    TINY_EXPONENT(() -> "{\"a\":1e-" + "9".repeat(Bomb.EXPONENT) + "}"),
    DEEP_ARRAYS(() -> "{\"a\":" + "[".repeat(Bomb.MILLION)),
    DEEP_OBJECTS(() -> "{\"a\":".repeat(Bomb.MILLION / 6)),
    DEEP_AND_CLOSED(() -> "{\"a\":" + "[".repeat(Bomb.MILLION / 2) + "]".repeat(Bomb.MILLION / 2) + "}"),
    LONG_TEXT(() -> "{\"a\":\"" + "1.1.1.1 ".repeat(Bomb.MILLION / 8) + "\"}"),
    GUESSED_ADDRESSES(() -> "{\"a\":\"" + "a.".repeat(Bomb.MILLION / 4) + "@" + "b.".repeat(Bomb.MILLION / 4) + "\"}");

    private static final int MILLION = 1_000_000;
    private static final int DIGITS = 100_000;
    private static final int EXPONENT = 9;
    private static final int BITS = 14;
    private static final int COLLISIONS = 1 << BITS;
    /** Just fewer than every reader refuses for their number alone. */
    private static final int MANY = 4_000;

    /** Makes the text. */
    private interface Recipe {
        String text();
    }

    private final Recipe recipe;

    Bomb(Recipe recipe) {
        this.recipe = recipe;
    }

    /** UTF-8, made anew. */
    public byte[] bytes() {
        return recipe.text().getBytes(UTF_8);
    }

    /** What {@link #KEYS_WITHIN_LIMITS} would be if its names had hash codes of their own. */
    static byte[] ordinaryKeys() {
        return object(MANY, ("%0" + 2 * BITS + "d")::formatted).getBytes(UTF_8);
    }

    private static String object(int members, IntFunction<String> name) {
        return IntStream.range(0, members)
                .mapToObj(i -> "\"" + name.apply(i) + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A text of its own for each number, all of one hash code. */
    private static String colliding(int number) {
        return IntStream.range(0, BITS)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }
}
