package io.proofmark.badge.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits for somebody.
 *
 * @param deadlineAt until when its owner has to act; null where nobody set one
 * @param owner who has to act
 * @param verdict what the machine proposes, or null before the first verdict
 */
public record QueueItem(
        Submission submission,
        String state,
        int caseVersion,
        @Nullable Instant deadlineAt,
        @Nullable String owner,
        @Nullable Verdict verdict) {

    public boolean isOverdue(Instant now) {
        return deadlineAt != null && deadlineAt.isBefore(now);
    }
}
