package io.proofmark.verify.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** Exact comparison of figures, and the one precision in which quotients are kept. */
public final class Arithmetic {

    /** Sixteen digits, half to even: finer than any clock, and the same everywhere. Part of the rule set. */
    public static final MathContext CONTEXT = new MathContext(16, RoundingMode.HALF_EVEN);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int PERCENT_DIGITS = 2;

    private Arithmetic() {}

    /** The median; of an even number the mean of the middle two. The list is not empty. */
    public static BigDecimal median(List<BigDecimal> values) {
        BigDecimal[] sorted = values.toArray(BigDecimal[]::new);
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : sorted[middle - 1].add(sorted[middle]).divide(TWO, CONTEXT);
    }

    /** Whether |value − base| is at most so many percent of |base|, without division. */
    public static boolean within(BigDecimal value, BigDecimal base, BigDecimal percent) {
        return distance(value, base).compareTo(percent.multiply(base.abs())) <= 0;
    }

    /** Whether |value − base| is at least so many percent of |base|, without division. */
    public static boolean atLeast(BigDecimal value, BigDecimal base, BigDecimal percent) {
        return distance(value, base).compareTo(percent.multiply(base.abs())) >= 0;
    }

    /** (value − base) in percent of the base, two digits, half to even. The base is not zero. */
    public static BigDecimal percent(BigDecimal value, BigDecimal base) {
        return value.subtract(base).multiply(HUNDRED).divide(base, PERCENT_DIGITS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal distance(BigDecimal value, BigDecimal base) {
        return value.subtract(base).abs().multiply(HUNDRED);
    }
}
