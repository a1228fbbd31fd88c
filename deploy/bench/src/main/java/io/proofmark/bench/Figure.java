package io.proofmark.bench;

import org.jspecify.annotations.Nullable;

/**
 * One result.
 *
 * @param value null when nothing was measured that it could be made of
 * @param unit {@code 1/s}, {@code ms}, {@code s} or empty for a count
 */
record Figure(String name, @Nullable Number value, String unit) {

    private static final double HUNDRED = 100.0;

    static Figure count(String name, long count) {
        return new Figure(name, count, "");
    }

    /** Events in a span of nanoseconds, by the second. */
    static Figure rate(String name, long events, long nanos) {
        return new Figure(name, nanos <= 0 ? null : rounded(events * 1e9 / nanos), "1/s");
    }

    static Figure millis(String name, double nanos) {
        return new Figure(name, rounded(nanos / 1e6), "ms");
    }

    static Figure seconds(String name, double nanos) {
        return new Figure(name, rounded(nanos / 1e9), "s");
    }

    static double rounded(double value) {
        return Math.round(value * HUNDRED) / HUNDRED;
    }
}
