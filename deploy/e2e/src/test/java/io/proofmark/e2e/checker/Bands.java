package io.proofmark.e2e.checker;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far a run may lie from its row: rule specification, section 5. */
final class Bands {

    static final String NEAR = "within-10";
    static final String EXPLAINED = "within-25";
    private static final String FAR = "over-25";
    private static final String SUSPECT = "over-50";

    private Bands() {}

    static String of(BigDecimal value, BigDecimal row) {
        BigDecimal apart = value.subtract(row).abs().movePointRight(2);
        if (apart.compareTo(row.multiply(BigDecimal.TEN)) <= 0) {
            return NEAR;
        }
        if (apart.compareTo(row.multiply(BigDecimal.valueOf(25))) <= 0) {
            return EXPLAINED;
        }
        return apart.compareTo(row.multiply(BigDecimal.valueOf(50))) < 0 ? FAR : SUSPECT;
    }

    /** Signed percent of the row, two digits. */
    static BigDecimal delta(BigDecimal value, BigDecimal row) {
        return value.subtract(row).movePointRight(2).divide(row, 2, RoundingMode.HALF_EVEN);
    }
}
