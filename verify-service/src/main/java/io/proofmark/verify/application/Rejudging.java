package io.proofmark.verify.application;

import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.JudgedAgain;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Rejudgement;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Judges cases again under rules that were activated after they had been judged. */
record Rejudging(CaseBook book, BookPrecedents precedents, Judging judging, Ids ids) {

    /**
     * @param file judged before
     * @param causedAt when the door received the last of what led here
     * @return what follows, in order; nothing for what was withdrawn, or judged under these rules or newer ones
     */
    List<Outcome> judge(Case file, Rejudgement request, Instant causedAt) {
        if (file.state() == CaseState.WITHDRAWN || !RulesInForce.isNewer(request.rules(), file.rules())) {
            return List.of();
        }
        Verdict verdict = verdict(file.submissionId(), request.rules());
        String verdictId = ids.verdict(verdict);
        JudgedAgain again = JudgedAgain.of(verdict, verdictId, file, causedAt, RulesInForce.catalog(request.rules()));
        Case after = again.file();
        book.save(after);
        if (after.ruled()) {
            book.beside(verdictId, verdict);
        } else {
            book.judged(verdictId, verdict);
        }
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(new Outcome.Reached(verdict, causedAt, after.version(), request.id(), after.ruled()));
        again.change().ifPresent(ruling -> {
            book.ruled(ids.ruling(ruling), ruling);
            outcomes.add(new Outcome.Made(ruling));
        });
        return outcomes;
    }

    private Verdict verdict(String submissionId, InForce rules) {
        Submission submission = precedents.find(submissionId).orElseThrow().under(rules);
        Original original = judging.original(submission).under(rules);
        return submission.pack() == null
                ? judging.judge(submission, original)
                : judging.judge(submission, precedents.measured(submissionId), original);
    }
}
