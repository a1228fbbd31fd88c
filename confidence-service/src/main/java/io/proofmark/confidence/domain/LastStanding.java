package io.proofmark.confidence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was last said in public about a row.
 *
 * @param submission whose run it showed
 * @param publishedAt when the row first became public
 * @param cohort the rows of its configuration that it was judged beside, or null
 */
public record LastStanding(
        String submission,
        Instant publishedAt,
        LocalDate asOf,
        Badge badge,
        @Nullable TrustTier tier,
        Confidence confidence,
        Set<Modifier> modifiers,
        @Nullable CohortSummary cohort) {

    public LastStanding {
        modifiers = Set.copyOf(modifiers);
    }

    /** The same, had the row been looked at beside these. */
    public LastStanding beside(@Nullable CohortSummary seen) {
        return new LastStanding(submission, publishedAt, asOf, badge, tier, confidence, modifiers, seen);
    }
}
