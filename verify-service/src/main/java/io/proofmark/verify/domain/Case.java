package io.proofmark.verify.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a submission stands.
 *
 * @param version 1, 2, 3 …; independent of whether a reproduction or its original came first
 * @param judged the verdict in force
 * @param tokenSha256 of the first accepted copy's token, hex
 * @param operator digest within the row, hex
 * @param rules under which it was judged last
 * @param ruled whether a person ruled on it: then no verdict moves it any more
 */
public record Case(
        String submissionId,
        String subject,
        Kind kind,
        CaseState state,
        int version,
        Judged judged,
        String tokenSha256,
        @Nullable String operator,
        @Nullable Deadline deadline,
        InForce rules,
        boolean ruled) {

    /** What decisions depend on in a verdict. */
    public record Judged(
            String verdictId, Match match, @Nullable Band band) {

        /** Of a case whose files are still being measured. */
        static final Judged NOTHING = new Judged("", Match.WAITING, null);
    }

    /** Whether no verdict compares it with its original, or says what its files are, yet. */
    public boolean awaitsVerdict() {
        return state == CaseState.MEASURING || state == CaseState.WAITING_FOR_ORIGINAL;
    }

    /** What a reviewer may do now. */
    public List<Action> legal() {
        if (state != CaseState.QUEUED) {
            return List.of();
        }
        return approvable() ? List.of(Action.APPROVE, Action.REJECT) : List.of(Action.REJECT);
    }

    /** Why a decision cannot be taken as it stands; empty when it can. */
    public Optional<String> lacks(Decision decision) {
        if (decision.reason() == null) {
            return Optional.of("a decision needs a reason");
        }
        return switch (decision.action()) {
            case REJECT -> Optional.empty();
            case APPROVE -> approvalLacks(decision);
            case POLICY, WITHDRAW -> Optional.of("no reviewer does that");
        };
    }

    /** The version after the next change: a reproduction that still waits skips the one of its judgement. */
    int next() {
        return state == CaseState.WAITING_FOR_ORIGINAL ? version + 2 : version + 1;
    }

    private boolean approvable() {
        return switch (judged.match()) {
            case ORIGINAL -> true;
            case REPRODUCTION ->
                kind == Kind.SCORE || judged.band() != null && judged.band().approvable();
            case WAITING, RELATED, UNRELATED -> false;
        };
    }

    private Optional<String> approvalLacks(Decision decision) {
        if (judged.band() == Band.WITHIN_25 && decision.counts() == null) {
            return Optional.of("an approval between 10 and 25 % says whether the run counts");
        }
        if (kind == Kind.SCORE && decision.confirmed().isEmpty()) {
            return Optional.of("an approval of a score says what a person confirmed");
        }
        return Optional.empty();
    }
}
