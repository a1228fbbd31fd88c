package io.proofmark.confidence.domain;

import io.proofmark.catalog.CohortLimits;
import io.proofmark.catalog.Limits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of the rows of one configuration, the row in question among them.
 *
 * @param rows how many, counted no further than {@link #MOST}
 * @param least the smallest of their figures, above 0
 * @param most the greatest
 */
public record CohortSummary(int rows, BigDecimal least, BigDecimal most) {

    /** Rows beyond this number are not counted: what they say is in the two ends. */
    public static final int MOST = 10;

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /**
     * Whether the rows confirm each other; one row alone says nothing.
     *
     * @param seen null: nothing was seen
     * @param limits null under rule set 1, which does not look
     */
    public static Agreement agreement(@Nullable CohortSummary seen, @Nullable Limits limits) {
        return seen == null || limits == null || seen.rows < 2 ? Agreement.NEUTRAL : seen.within(limits.cohort());
    }

    private Agreement within(CohortLimits limits) {
        if (apart().compareTo(limits.lifts().multiply(most)) <= 0) {
            return Agreement.LIFTS;
        }
        return apart().compareTo(limits.lowers().multiply(most)) >= 0 ? Agreement.LOWERS : Agreement.NEUTRAL;
    }

    /** (most − least) ÷ most in percent, rounded to one decimal for a reader. */
    String spread() {
        return apart().divide(most, 1, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Hundred times the distance of the ends: compared without division. */
    private BigDecimal apart() {
        return most.subtract(least).multiply(PERCENT);
    }
}
