package io.proofmark.catalog;

import java.math.BigDecimal;

/**
 * How far rows of one configuration may lie apart: percent of (max − min) ÷ max.
 *
 * @param lifts up to which they confirm each other
 * @param lowers from which they contradict each other
 */
public record CohortLimits(BigDecimal lifts, BigDecimal lowers) {

    static CohortLimits read(Fields fields) {
        CohortLimits limits = new CohortLimits(fields.positive("lifts"), fields.positive("lowers"));
        if (limits.lifts().compareTo(limits.lowers()) >= 0) {
            throw fields.fault("lowers", "is not above lifts");
        }
        fields.nothingElse();
        return limits;
    }
}
