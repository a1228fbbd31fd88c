package io.proofmark.badge.application;

import io.proofmark.badge.domain.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Approved runs that repeat rows; a standing lists the newest of them only. */
public interface Reproductions {

    /** Published runs that repeat the row, newest first, at most {@code limit} after the cursor. */
    List<Run> of(String row, @Nullable Cursor after, int limit);

    /**
     * One of them.
     *
     * @param at when the door received it
     */
    record Run(Instant at, Verdict verdict) {

        Cursor cursor() {
            return new Cursor(at, verdict.submissionId());
        }
    }
}
