package io.proofmark.verify.application;

import io.proofmark.verify.domain.Band;
import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Information;
import io.proofmark.verify.domain.JudgedAgain;
import io.proofmark.verify.domain.Rejudgement;
import io.proofmark.verify.domain.Rereview;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Shown;
import io.proofmark.verify.domain.Step;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.Withdrawal;
import java.util.List;
import java.util.Optional;

/**
 * Rows of native scores: what each shows, and what follows from that for its other runs. A run that is still open is judged
 * by what the row shows; when that changes it is judged again, so nobody decides on a comparison of yesterday.
 */
record ScoreRows(CaseBook book, BookPrecedents precedents, Judging judging, JudgedAnew anew, Ids ids) {

    /** The row that a fact may move. */
    static Optional<String> row(LogFact fact) {
        return switch (fact) {
            case LogFact.Received(Submission submission, String _) ->
                submission.isNativeScore() ? Optional.of(submission.subject()) : Optional.empty();
            case LogFact.Withdrawn(Withdrawal withdrawal) -> Optional.of(withdrawal.subject());
            case LogFact.Decided(Decision decision) -> Optional.of(decision.subject());
            case LogFact.Rejudged(Rejudgement request) -> Optional.of(request.subject());
            case LogFact.Supplied(Information information) -> Optional.of(information.subject());
            case LogFact.Measured _, LogFact.Reported _, LogFact.Seen _ -> Optional.empty();
        };
    }

    Optional<Shown> shown(String row) {
        return precedents.shown(row);
    }

    /**
     * Judges an open run by what its row shows now.
     *
     * @param before what the row showed when it was judged last
     * @param cause the ruling that changed what the row shows
     * @return nothing when the new verdict would say what the last one says
     */
    List<Outcome> judgeAgain(String submissionId, Optional<Shown> before, Ruling cause) {
        Case file = book.find(submissionId).orElseThrow();
        Submission submission = precedents.find(submissionId).orElseThrow().under(file.rules());
        Verdict last = judging.judge(submission, before);
        Verdict verdict = judging.judge(submission, shown(file.subject()));
        if (sayTheSame(last, verdict)) {
            return List.of();
        }
        String ruling = ids.ruling(cause);
        JudgedAgain again = JudgedAgain.of(
                verdict,
                ids.verdict(verdict, ruling),
                file,
                cause.cause().at(),
                "judged again by what the row shows now",
                RulesInForce.catalog(file.rules()));
        return anew.keep(
                file,
                again,
                new Outcome.Reached(
                        verdict,
                        cause.cause().at(),
                        again.file().version(),
                        null,
                        ruling,
                        again.file().ruled()));
    }

    /** The shown run's case after an approved check contradicts it; empty where none does, or it is under review already. */
    Optional<Step> contested(Step step) {
        Ruling ruling = step.ruling();
        boolean counted = ruling.previous() != CaseState.PUBLISHED
                && ruling.state() == CaseState.PUBLISHED
                && Boolean.TRUE.equals(ruling.counts());
        if (!counted || !contests(step.file())) {
            return Optional.empty();
        }
        return book.newest(step.file().subject())
                .filter(shown -> !shown.reviewedAgain())
                .map(shown -> Rereview.open(
                        shown,
                        ruling,
                        ids.ruling(ruling),
                        RulesInForce.catalog(ruling.cause().rules())));
    }

    private boolean contests(Case check) {
        return check.judged().band() == Band.OUTSIDE_NOISE
                && precedents
                        .find(check.submissionId())
                        .filter(run -> run.isNativeScore() && run.origin().isOwner())
                        .isPresent();
    }

    // A value is told what it would replace only where that speaks against it; a check is compared with the very run.
    private static boolean sayTheSame(Verdict one, Verdict other) {
        return one.reasons().equals(other.reasons()) && one.comparedWith().equals(other.comparedWith());
    }
}
