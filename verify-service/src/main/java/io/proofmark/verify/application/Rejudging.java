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
import org.jspecify.annotations.Nullable;

/** Judges cases again that were judged before. What they repeat has come by then, and stays known whatever becomes of it. */
record Rejudging(BookPrecedents precedents, Judging judging, JudgedAnew anew, Ids ids) {

    /**
     * Judges a case again under rules that were activated after it had been judged.
     *
     * @param file judged before
     * @param causedAt when the door received the last of what led here
     * @return what follows, in order; nothing for what was withdrawn, or judged under these rules or newer ones
     */
    List<Outcome> judge(Case file, Rejudgement request, Instant causedAt) {
        return file.state() == CaseState.WITHDRAWN || !RulesInForce.isNewer(request.rules(), file.rules())
                ? List.of()
                : again(file, verdict(file, request.rules()), request.id(), null, causedAt);
    }

    /**
     * Compares a run of a package's row again, now that another package may be the row's original. It may have been compared with
     * that one before, so that the verdict is named after the ruling.
     *
     * @param ruling that made another the original
     * @return what follows, in order; nothing for what was withdrawn, not judged yet, or compared with that original
     */
    List<Outcome> compare(Case file, Instant causedAt, String ruling) {
        if (file.state() == CaseState.WITHDRAWN || file.awaitsVerdict()) {
            return List.of();
        }
        Verdict verdict = verdict(file, file.rules());
        return ids.verdict(verdict).equals(file.judged().verdictId())
                ? List.of()
                : again(file, verdict, null, ruling, causedAt);
    }

    private List<Outcome> again(
            Case file, Verdict verdict, @Nullable String request, @Nullable String ruling, Instant causedAt) {
        String occasion = request == null
                ? "compared again, as another submission is the row's original now"
                : "judged again under rule set " + verdict.submission().rules().ruleSet();
        JudgedAgain again = JudgedAgain.of(
                verdict,
                ids.verdict(verdict, ruling),
                file,
                causedAt,
                occasion,
                RulesInForce.catalog(verdict.submission().rules()));
        Case after = again.file();
        return anew.keep(
                file, again, new Outcome.Reached(verdict, causedAt, after.version(), request, ruling, after.ruled()));
    }

    private Verdict verdict(Case file, InForce rules) {
        Submission submission =
                precedents.find(file.submissionId()).orElseThrow().under(rules);
        Original original = judging.original(submission).under(rules);
        return submission.pack() == null
                ? judging.judge(submission, original)
                : judging.judge(submission, precedents.measured(file.submissionId()), original);
    }
}
