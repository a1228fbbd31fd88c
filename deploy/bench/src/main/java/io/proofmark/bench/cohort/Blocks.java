package io.proofmark.bench.cohort;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads off a plan of PostgreSQL, carried out with {@code explain (analyze, buffers)}, what it touched. */
public final class Blocks {

    private static final Pattern BUFFERS =
            Pattern.compile("Buffers: (?:shared|local)(?: hit=(?<hit>\\d+))?(?: read=(?<read>\\d+))?");

    private Blocks() {}

    /**
     * Blocks of 8 KiB that the whole plan touched, cached or not: the first line counts what is below it.
     *
     * @throws IllegalArgumentException when the plan does not say
     */
    public static long touched(String plan) {
        Matcher found = BUFFERS.matcher(plan);
        if (!found.find()) {
            throw new IllegalArgumentException("no buffers in: " + plan);
        }
        return number(found.group("hit")) + number(found.group("read"));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
