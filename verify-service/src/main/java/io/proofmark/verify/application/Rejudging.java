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
import java.util.List;

/** Judges cases again under rules that were activated after they had been judged. */
record Rejudging(BookPrecedents precedents, Judging judging, JudgedAnew anew, Ids ids) {

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
        JudgedAgain again = JudgedAgain.of(
                verdict,
                ids.verdict(verdict),
                file,
                causedAt,
                "under rule set " + request.rules().ruleSet(),
                RulesInForce.catalog(request.rules()));
        Case after = again.file();
        return anew.keep(
                again, new Outcome.Reached(verdict, causedAt, after.version(), request.id(), null, after.ruled()));
    }

    private Verdict verdict(String submissionId, InForce rules) {
        Submission submission = precedents.find(submissionId).orElseThrow().under(rules);
        Original original = judging.original(submission).under(rules);
        return submission.pack() == null
                ? judging.judge(submission, original)
                : judging.judge(submission, precedents.measured(submissionId), original);
    }
}
