package io.proofmark.verify.domain;

import java.math.BigDecimal;

/**
 * One timed run. Times are seconds on any clock: request sent, first token, last token.
 *
 * @param tokens generated
 */
public record Run(long tokens, BigDecimal t0, BigDecimal t1, BigDecimal t2) {

    private static final BigDecimal MS_PER_SECOND = BigDecimal.valueOf(1000);

    /** @throws IllegalArgumentException unless tokens ≥ 1 and t0 ≤ t1 < t2 */
    public Run {
        if (tokens < 1 || t0.compareTo(t1) > 0 || t1.compareTo(t2) >= 0) {
            throw new IllegalArgumentException("a run has at least one token and t0 ≤ t1 < t2");
        }
    }

    /** Time to first token in ms. */
    public BigDecimal ttftMs() {
        return t1.subtract(t0).multiply(MS_PER_SECOND);
    }

    /** Whether the other lasted as long to the last digit, wherever its clock began. */
    public boolean lastsAs(Run other) {
        return tokens == other.tokens
                && t1.subtract(t0).compareTo(other.t1.subtract(other.t0)) == 0
                && t2.subtract(t1).compareTo(other.t2.subtract(other.t1)) == 0;
    }

    /** Significant digits of its two durations: how little they can be equal by chance. */
    public int digits() {
        return significant(t1.subtract(t0)) + significant(t2.subtract(t1));
    }

    private static int significant(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.stripTrailingZeros().precision();
    }

    boolean sameAs(Run other) {
        return tokens == other.tokens
                && t0.compareTo(other.t0) == 0
                && t1.compareTo(other.t1) == 0
                && t2.compareTo(other.t2) == 0;
    }
}
