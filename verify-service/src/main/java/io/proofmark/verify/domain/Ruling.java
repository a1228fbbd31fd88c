package io.proofmark.verify.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a case, or the refusal of one.
 *
 * @param cause what it answers
 * @param caseVersion after it
 * @param counts for a published reproduction: whether it may lift the original
 * @param reason one public line
 * @param refusal null when the change was applied
 * @param after whose ruling it undoes or completes
 * @param successor the row that the run became
 */
public record Ruling(
        String submissionId,
        String subject,
        Cause cause,
        String verdictId,
        int caseVersion,
        @Nullable CaseState previous,
        CaseState state,
        @Nullable Boolean counts,
        List<String> confirmed,
        String reason,
        @Nullable Refusal refusal,
        @Nullable Deadline deadline,
        @Nullable String after,
        @Nullable String successor) {

    public Ruling {
        confirmed = List.copyOf(confirmed);
    }

    /** A ruling that undoes, completes and succeeds nothing. */
    public Ruling(
            String submissionId,
            String subject,
            Cause cause,
            String verdictId,
            int caseVersion,
            @Nullable CaseState previous,
            CaseState state,
            @Nullable Boolean counts,
            List<String> confirmed,
            String reason,
            @Nullable Refusal refusal,
            @Nullable Deadline deadline) {
        this(
                submissionId,
                subject,
                cause,
                verdictId,
                caseVersion,
                previous,
                state,
                counts,
                confirmed,
                reason,
                refusal,
                deadline,
                null,
                null);
    }

    /**
     * What a ruling answers.
     *
     * @param id of the verdict, decision, withdrawal or report
     * @param at when the door received it
     * @param by policy, submitter, public or the reviewer's name
     * @param decisionId null unless a reviewer decided
     */
    public record Cause(
            String id,
            Instant at,
            InForce rules,
            Action action,
            String by,
            @Nullable String decisionId) {

        /** What follows from it for another case. */
        Cause of(Action other) {
            return new Cause(id, at, rules, other, by, null);
        }
    }

    public boolean applied() {
        return refusal == null;
    }

    static Ruling refused(Case file, Cause cause, Refusal refusal, String reason) {
        return new Ruling(
                file.submissionId(),
                file.subject(),
                cause,
                file.judged().verdictId(),
                file.version(),
                file.state(),
                file.state(),
                null,
                List.of(),
                reason,
                refusal,
                file.deadline());
    }
}
