package io.proofmark.verify.domain;

import io.proofmark.canonical.Fragments;
import io.proofmark.catalog.Policies;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of a case when a reviewer decides or the submitter takes it back. */
public final class Deciding {

    /** Who acts by a submission's token. */
    static final String SUBMITTER = "submitter";

    private Deciding() {}

    /** Applies a decision on the version that it speaks of, or refuses it. */
    public static Step decide(Case file, Decision decision, Policies policies) {
        Optional<Matter.Objection> objection = file.objection(decision);
        return objection
                .map(no -> new Step(file, Ruling.refused(file, decision.cause(), no.refusal(), no.why())))
                .orElseGet(() -> apply(file, decision, policies));
    }

    /** Refuses a decision for a reason that lies outside of the case. */
    public static Step refuse(Case file, Decision decision, String why) {
        return new Step(file, Ruling.refused(file, decision.cause(), Refusal.ILLEGAL_ACTION, why));
    }

    /** Takes the submission back, or refuses when the token is not the one of the first accepted copy. */
    public static Step withdraw(Case file, Withdrawal withdrawal, String withdrawalId) {
        Ruling.Cause cause = new Ruling.Cause(
                withdrawalId, withdrawal.withdrawnAt(), withdrawal.rules(), Action.WITHDRAW, SUBMITTER, null);
        if (!withdrawal.tokenSha256().equals(file.tokenSha256())) {
            return new Step(
                    file, Ruling.refused(file, cause, Refusal.TOKEN, "not the token of the first accepted copy"));
        }
        if (file.state() == CaseState.SUPERSEDED) {
            String why = "it became the row " + Fragments.row(file.submissionId()) + ", which can be taken back";
            return new Step(file, Ruling.refused(file, cause, Refusal.ILLEGAL_ACTION, why));
        }
        return gone(file, cause, "withdrawn by the submitter", null);
    }

    /** Takes a submission from view for good. */
    static Step gone(Case file, Ruling.Cause cause, String reason, @Nullable String after) {
        Case left = file.moved(CaseState.WITHDRAWN, null, file.hands());
        return new Step(left, ruling(file, left, cause, null, List.of(), reason, after, null));
    }

    private static Step apply(Case file, Decision decision, Policies policies) {
        return switch (decision.action()) {
            case APPROVE ->
                settle(
                        file,
                        decision,
                        new Hands.Ruled(
                                decision.reviewer(), CaseState.PUBLISHED, counts(file, decision), decision.confirmed()),
                        null);
            case REJECT ->
                settle(
                        file,
                        decision,
                        new Hands.Ruled(decision.reviewer(), CaseState.REJECTED, null, decision.confirmed()),
                        null);
            case FRAGMENT ->
                settle(
                        file,
                        decision,
                        new Hands.Ruled(decision.reviewer(), CaseState.SUPERSEDED, null, decision.confirmed()),
                        null);
            case RESTORE ->
                settle(
                        file,
                        decision,
                        Objects.requireNonNull(file.hands().reversed()),
                        file.hands().reversedBy());
            case NEEDS_INFO -> reopen(file, decision, CaseState.NEEDS_INFO, file.hands(), null, policies);
            case REVERSE ->
                reopen(
                        file,
                        decision,
                        CaseState.QUEUED,
                        file.hands().reverse(file.inForce(), decision.reviewer()),
                        file.inForce().by(),
                        policies);
            case POLICY, WITHDRAW, INFORMATION, FEEDBACK, TAKEDOWN ->
                throw new IllegalArgumentException("no reviewer does that");
        };
    }

    private static Step settle(Case file, Decision decision, Hands.Ruled ruled, @Nullable String after) {
        Case settled = file.moved(ruled.state(), null, file.hands().settle(ruled));
        String successor = ruled.state() == CaseState.SUPERSEDED
                ? Fragments.row(file.submissionId()).toString()
                : null;
        return new Step(
                settled,
                ruling(
                        file,
                        settled,
                        decision.cause(),
                        ruled.counts(),
                        ruled.confirmed(),
                        Objects.requireNonNull(decision.reason()),
                        after,
                        successor));
    }

    private static Step reopen(
            Case file, Decision decision, CaseState state, Hands hands, @Nullable String after, Policies policies) {
        Case open = file.moved(state, Policing.deadline(state, decision.decidedAt(), policies), hands);
        String reason = Objects.requireNonNull(decision.reason());
        return new Step(open, ruling(file, open, decision.cause(), null, List.of(), reason, after, null));
    }

    private static @Nullable Boolean counts(Case file, Decision decision) {
        return file.judged().match() == Match.REPRODUCTION
                ? Objects.requireNonNullElse(decision.counts(), Boolean.TRUE)
                : null;
    }

    private static Ruling ruling(
            Case before,
            Case after,
            Ruling.Cause cause,
            @Nullable Boolean counts,
            List<String> confirmed,
            String reason,
            @Nullable String of,
            @Nullable String successor) {
        return new Ruling(
                after.submissionId(),
                after.subject(),
                cause,
                after.judged().verdictId(),
                after.version(),
                before.state(),
                after.state(),
                counts,
                confirmed,
                reason,
                null,
                after.deadline(),
                of,
                successor);
    }
}
