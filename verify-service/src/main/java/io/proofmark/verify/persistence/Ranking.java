package io.proofmark.verify.persistence;

import io.proofmark.verify.domain.Submission;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What cases are found by and ordered by besides their ids.
 *
 * @param ownRun whether it repeats nothing
 * @param scoreRow the row of a native score; null for all else
 * @param configuration what ran on what, where it repeats nothing and says enough
 * @param claim which id it bears under which row, where it came as files
 * @param testedOn the last day that the test may have been
 */
record Ranking(
        boolean ownRun,
        @Nullable String scoreRow,
        @Nullable String configuration,
        @Nullable String claim,
        Instant receivedAt,
        @Nullable LocalDate testedOn) {

    static Ranking of(Submission submission) {
        return new Ranking(
                submission.reproduces() == null,
                submission.isNativeScore() ? submission.subject() : null,
                submission.configurationKey().orElse(null),
                submission.claimKey().orElse(null),
                submission.receivedAt(),
                submission.testedOn().orElse(null));
    }
}
