package io.proofmark.verify.domain;

import io.proofmark.catalog.Catalog;
import java.util.Optional;

/** What becomes of a case when its submitter supplies what was asked for. */
public final class Answering {

    private Answering() {}

    /** Why it cannot be taken; empty when it can. */
    public static Optional<Step> refusal(Case file, Information information) {
        Ruling.Cause cause = cause(information, information.rules());
        if (!information.tokenSha256().equals(file.tokenSha256())) {
            return Optional.of(new Step(
                    file, Ruling.refused(file, cause, Refusal.TOKEN, "not the token of the first accepted copy")));
        }
        boolean asked = file.state() == CaseState.NEEDS_INFO || file.state() == CaseState.PENDING_EVIDENCE;
        return asked
                ? Optional.empty()
                : Optional.of(
                        new Step(file, Ruling.refused(file, cause, Refusal.NOT_ASKED, "nobody asked for information")));
    }

    /** The case after the verdict on what it now says: whoever was asked by a person comes before a person again. */
    public static Step judged(
            Case before, Information information, Verdict verdict, String verdictId, Catalog catalog) {
        CaseState state = state(before, Policing.state(verdict, catalog));
        Case after = new Case(
                before.submissionId(),
                before.subject(),
                before.kind(),
                state,
                before.version() + 1,
                new Case.Judged(verdictId, verdict.match(), verdict.band()),
                before.tokenSha256(),
                before.operator(),
                Policing.deadline(state, information.suppliedAt(), catalog.policies()),
                verdict.submission().rules(),
                before.severable(),
                before.hands());
        return new Step(
                after,
                Policing.ruling(after, before, cause(information, after.rules()), Policing.reason(state, verdict)));
    }

    private static CaseState state(Case before, CaseState ofNewcomer) {
        return before.state() == CaseState.NEEDS_INFO && ofNewcomer == CaseState.PUBLISHED
                ? CaseState.QUEUED
                : ofNewcomer;
    }

    private static Ruling.Cause cause(Information information, InForce rules) {
        return new Ruling.Cause(
                information.id(), information.suppliedAt(), rules, Action.INFORMATION, Deciding.SUBMITTER, null);
    }
}
