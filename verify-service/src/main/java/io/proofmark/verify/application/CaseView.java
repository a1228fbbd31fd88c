package io.proofmark.verify.application;

import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.domain.Matter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case.
 *
 * @param operators whose submissions it is about: digests within the row
 * @param verdict in force; null while its files are being measured, and where there is nothing to measure
 * @param beside the newest verdict, where a person's ruling rests on an earlier one
 * @param hints why reviewers should look at its row again, oldest first
 */
public record CaseView(
        Matter file,
        Set<String> operators,
        @Nullable VerdictView verdict,
        @Nullable VerdictView beside,
        List<Hint> hints) {

    /**
     * What somebody said against a row and nobody settled yet.
     *
     * @param kind feedback or takedown
     * @param id of its own case
     */
    public record Hint(String kind, String id, Instant at) {}
}
