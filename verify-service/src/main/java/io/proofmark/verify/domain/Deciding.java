package io.proofmark.verify.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of a case when a reviewer decides or the submitter takes it back. */
public final class Deciding {

    private static final String SUBMITTER = "submitter";

    private Deciding() {}

    /** Applies a decision on the version that it speaks of, or refuses it. */
    public static Step decide(Case file, Decision decision) {
        Ruling.Cause cause = new Ruling.Cause(
                decision.id(),
                decision.decidedAt(),
                decision.rules(),
                decision.action(),
                decision.reviewer(),
                decision.id());
        if (decision.caseVersion() != file.version()) {
            String why = "decided on version " + decision.caseVersion() + ", the case is at " + file.version();
            return new Step(file, Ruling.refused(file, cause, Refusal.CASE_MOVED, why));
        }
        Optional<String> objection = file.legal().contains(decision.action())
                ? file.lacks(decision)
                : Optional.of(decision.action().word() + " is not legal in this state");
        return objection
                .map(why -> new Step(file, Ruling.refused(file, cause, Refusal.ILLEGAL_ACTION, why)))
                .orElseGet(() -> apply(file, decision, cause));
    }

    /** Takes the submission back, or refuses when the token is not the one of the first accepted copy. */
    public static Step withdraw(Case file, Withdrawal withdrawal, String withdrawalId) {
        Ruling.Cause cause = new Ruling.Cause(
                withdrawalId, withdrawal.withdrawnAt(), withdrawal.rules(), Action.WITHDRAW, SUBMITTER, null);
        if (!withdrawal.tokenSha256().equals(file.tokenSha256())) {
            return new Step(
                    file, Ruling.refused(file, cause, Refusal.TOKEN, "not the token of the first accepted copy"));
        }
        return change(file, cause, CaseState.WITHDRAWN, null, List.of(), "withdrawn by the submitter");
    }

    private static Step apply(Case file, Decision decision, Ruling.Cause cause) {
        return switch (decision.action()) {
            case APPROVE ->
                change(
                        file,
                        cause,
                        CaseState.PUBLISHED,
                        counts(file, decision),
                        decision.confirmed(),
                        Objects.requireNonNull(decision.reason()));
            case REJECT ->
                change(
                        file,
                        cause,
                        CaseState.REJECTED,
                        null,
                        decision.confirmed(),
                        Objects.requireNonNull(decision.reason()));
            case POLICY, WITHDRAW -> throw new IllegalArgumentException("no reviewer does that");
        };
    }

    private static @Nullable Boolean counts(Case file, Decision decision) {
        return file.judged().match() == Match.REPRODUCTION
                ? Objects.requireNonNullElse(decision.counts(), Boolean.TRUE)
                : null;
    }

    private static Step change(
            Case file,
            Ruling.Cause cause,
            CaseState state,
            @Nullable Boolean counts,
            List<String> confirmed,
            String reason) {
        Case after = new Case(
                file.submissionId(),
                file.subject(),
                file.kind(),
                state,
                file.next(),
                file.judged(),
                file.tokenSha256(),
                file.operator(),
                null,
                file.rules(),
                file.ruled() || cause.decisionId() != null);
        Ruling ruling = new Ruling(
                file.submissionId(),
                file.subject(),
                cause,
                file.judged().verdictId(),
                after.version(),
                file.state(),
                state,
                counts,
                confirmed,
                reason,
                null,
                null);
        return new Step(after, ruling);
    }
}
