package io.proofmark.verify.domain;

import io.proofmark.catalog.Catalog;
import java.time.Instant;
import java.util.Optional;

/**
 * A case after it was judged again, under other rules or beside another original. A person's ruling stands, and the new verdict beside it. What policy alone ruled follows
 * the new verdict; but what is public goes to a person first, whatever the policy would do with a newcomer.
 *
 * @param file one version on, so that nobody decides on a verdict that was not seen
 * @param change what to say of the case; empty where it stays what it is and nobody has to act
 */
public record JudgedAgain(Case file, Optional<Ruling> change) {

    /**
     * Judges a case again that was judged before and not withdrawn.
     *
     * @param causedAt when the door received what led to the verdict; time to review runs from then where the case was settled
     * @param occasion on which it was judged again, for the ruling
     */
    public static JudgedAgain of(
            Verdict verdict, String verdictId, Case before, Instant causedAt, String occasion, Catalog catalog) {
        boolean stays = before.ruled() || before.held();
        CaseState state = stays ? before.state() : state(before, Policing.state(verdict, catalog));
        boolean same = state == before.state();
        Deadline deadline = same ? before.deadline() : Policing.deadline(state, causedAt, catalog.policies());
        Case after = new Case(
                before.submissionId(),
                before.subject(),
                before.kind(),
                state,
                before.version() + 1,
                before.ruled() ? before.judged() : new Case.Judged(verdictId, verdict.match(), verdict.band()),
                before.tokenSha256(),
                before.operator(),
                deadline,
                verdict.submission().rules(),
                before.severable(),
                before.hands());
        return new JudgedAgain(
                after,
                same && settled(before)
                        ? Optional.empty()
                        : Optional.of(ruling(after, before, verdict, causedAt, occasion)));
    }

    private static CaseState state(Case before, CaseState ofNewcomer) {
        return before.state() == CaseState.PUBLISHED && ofNewcomer != CaseState.PUBLISHED
                ? CaseState.QUEUED
                : ofNewcomer;
    }

    /** Nobody has to act on it. */
    private static boolean settled(Case file) {
        return file.deadline() == null;
    }

    private static Ruling ruling(Case after, Case before, Verdict verdict, Instant causedAt, String occasion) {
        return Policing.ruling(after, before, causedAt, occasion + ": " + Policing.reason(after.state(), verdict));
    }
}
