package io.proofmark.confidence.domain;

import io.proofmark.catalog.Limits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the rows of one configuration lie to each other: rule specification 3.3. */
record Variance(@Nullable CohortSummary cohort, Agreement agreement) {

    private static final String FACTOR = "variance";
    private static final int TWO = 2;

    /** @param limits null under rule set 1, which did not look at other rows */
    static Variance of(@Nullable CohortSummary cohort, @Nullable Limits limits) {
        return new Variance(cohort, CohortSummary.agreement(cohort, limits));
    }

    /**
     * The tier after this factor, which may fall below the lowest.
     *
     * @param operators independent operators on machines; rows that agree lift none above high without two of them
     */
    int from(int tier, int operators) {
        int most = operators >= TWO ? Confidence.VERY_HIGH.ordinal() : Confidence.HIGH.ordinal();
        return switch (agreement) {
            case LIFTS -> Math.max(tier, Math.min(tier + 1, most));
            case NEUTRAL -> tier;
            case LOWERS -> tier - 1;
        };
    }

    Optional<Reason> reason() {
        if (cohort == null) {
            return Optional.empty();
        }
        String rows =
                cohort.rows() + (cohort.rows() == CohortSummary.MOST ? " or more" : "") + " rows of this configuration";
        return switch (agreement) {
            case LIFTS ->
                Optional.of(Reason.plus(FACTOR, rows + " lie within " + cohort.spread() + " % of each other"));
            case NEUTRAL -> Optional.empty();
            case LOWERS ->
                Optional.of(Reason.minus(
                        FACTOR, rows + " lie " + cohort.spread() + " % apart: editors should look at them"));
        };
    }
}
