package io.proofmark.limits;

import java.time.Duration;

/**
 * So many calls of one client in each window. Windows begin at multiples of their length since the epoch.
 *
 * @param name tells it from other limits, for example {@code submissions-minute}
 * @param amount calls, at least 1
 * @param window a whole number of seconds
 */
public record Limit(String name, long amount, Duration window) {

    /** What an instance takes at once is a hundredth, so that what idle instances hold is never more than that each. */
    private static final int SLICES = 100;

    public Limit {
        if (amount < 1 || window.toSeconds() < 1 || window.toNanosPart() != 0) {
            throw new IllegalArgumentException(
                    "limit " + name + " needs at least one call in a whole number of seconds");
        }
    }

    /** Calls that an instance asks for at once. */
    long slice() {
        return Math.max(1, amount / SLICES);
    }
}
