package io.proofmark.badge.application;

import io.proofmark.badge.domain.Submission;
import io.proofmark.badge.domain.TimelineEntry;
import io.proofmark.badge.domain.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a submission is and how it came there.
 *
 * @param row the public row it belongs to, or null where there is none
 * @param caseVersion 0 before the first ruling
 * @param timeline oldest first
 * @param deadline of the present state; null in final states
 * @param verdict the latest that moves the case, or null before the first
 * @param beside the latest beside which a person's ruling stands, or null
 */
public record SubmissionStatus(
        Submission submission,
        @Nullable String row,
        String state,
        int caseVersion,
        List<TimelineEntry> timeline,
        @Nullable Deadline deadline,
        @Nullable Verdict verdict,
        @Nullable Verdict beside) {

    /** Until when who has to act. */
    public record Deadline(Instant at, String owner) {}
}
