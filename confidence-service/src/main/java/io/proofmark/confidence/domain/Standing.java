package io.proofmark.confidence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said in public about a row.
 *
 * @param submission whose run the row shows
 * @param cohort the rows of its configuration that it was judged beside, or null
 * @param ageMovesOn day on which age alone will next change what is said; null: never
 * @param repetitions published runs that repeat it, by (received, id)
 * @param factIds ids of the verdicts and rulings behind it, sorted
 */
public record Standing(
        String row,
        RowState state,
        String submission,
        Instant publishedAt,
        LocalDate asOf,
        @Nullable CohortSummary cohort,
        @Nullable LocalDate ageMovesOn,
        Assessment assessment,
        List<VerdictFact> repetitions,
        List<String> factIds) {

    public Standing {
        repetitions = List.copyOf(repetitions);
        factIds = List.copyOf(factIds);
    }
}
