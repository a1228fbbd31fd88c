package io.proofmark.verify.application;

import io.proofmark.verify.domain.Answering;
import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Information;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Step;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import java.util.List;
import java.util.Optional;

/** Judges what a submitter's answer makes of a submission. */
record Answers(CaseBook book, BookPrecedents precedents, Judging judging, Ids ids) {

    /**
     * @param event the record of the answer
     * @return what follows, in order; nothing for an answer that was handled before
     */
    List<Outcome> take(Case file, Information information, byte[] event) {
        if (book.answered(file.submissionId(), ids.ruling(file.submissionId(), information.id()))) {
            return List.of();
        }
        Optional<Step> refusal = Answering.refusal(file, information);
        if (refusal.isPresent()) {
            return List.of(made(refusal.get()), new Outcome.Erased(information.id()));
        }
        book.supply(file.submissionId(), event);
        Verdict verdict = verdict(file, information);
        String verdictId = ids.verdict(verdict);
        InForce rules = verdict.submission().rules();
        Step step = Answering.judged(file, information, verdict, verdictId, RulesInForce.catalog(rules));
        book.save(step.file());
        book.judged(verdictId, verdict);
        return List.of(
                Outcome.Reached.first(
                        verdict, information.suppliedAt(), step.file().version()),
                made(step));
    }

    // Rules only go forward, whichever door an answer came by.
    private Verdict verdict(Case file, Information information) {
        InForce rules = RulesInForce.isNewer(information.rules(), file.rules()) ? information.rules() : file.rules();
        Submission submission =
                precedents.find(file.submissionId()).orElseThrow().under(rules);
        Original original = judging.original(submission).under(rules);
        return submission.pack() == null
                ? judging.judge(submission, original)
                : judging.judge(submission, precedents.measured(file.submissionId()), original);
    }

    private Outcome made(Step step) {
        book.ruled(ids.ruling(step.ruling()), step.ruling());
        return new Outcome.Made(step.ruling());
    }
}
