package io.proofmark.badge.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits for somebody.
 *
 * @param id of the submission, or of what somebody said against a row
 * @param row the row that it is about
 * @param submission null for what somebody said against a row
 * @param kind what that is; null for a submission
 * @param deadlineAt until when its owner has to act; null where nobody set one
 * @param owner who has to act
 * @param verdict what the machine proposes, or null before the first verdict
 * @param remarks the newest on its row, and what it is about itself
 * @param neighbours approved runs of its row that came from the same address
 */
public record QueueItem(
        String id,
        String row,
        @Nullable Submission submission,
        Remark.@Nullable Kind kind,
        Instant receivedAt,
        String state,
        int caseVersion,
        @Nullable Instant deadlineAt,
        @Nullable String owner,
        @Nullable Verdict verdict,
        List<Remark> remarks,
        List<Neighbour> neighbours) {

    public boolean isOverdue(Instant now) {
        return deadlineAt != null && deadlineAt.isBefore(now);
    }

    /** The same with what was said of its row and what came from its address. */
    public QueueItem with(List<Remark> said, List<Neighbour> near) {
        return new QueueItem(
                id,
                row,
                submission,
                kind,
                receivedAt,
                state,
                caseVersion,
                deadlineAt,
                owner,
                verdict,
                List.copyOf(said),
                List.copyOf(near));
    }
}
