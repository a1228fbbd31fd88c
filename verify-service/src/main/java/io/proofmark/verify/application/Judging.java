package io.proofmark.verify.application;

import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.pack.Measurement;
import io.proofmark.verify.domain.pack.Pack;
import java.util.Optional;

/** Brings together what a verdict is a function of. */
record Judging(CaseBook book, Facts facts) {

    /** The verdict on a native submission. */
    Verdict judge(Submission submission, Original original) {
        return RulesInForce.judge(submission.rules())
                .judge(submission, original, RulesInForce.catalog(submission.rules()));
    }

    /**
     * The verdict on a package.
     *
     * @throws IllegalArgumentException when other files were measured than the submission's
     */
    Verdict judge(Submission submission, Measurement measurement, Original original) {
        Pack pack = submission.pack();
        if (pack == null || !pack.digests().equals(measurement.artifacts())) {
            throw new IllegalArgumentException("a measurement of other files than the submission's");
        }
        return RulesInForce.packageJudge(submission.rules())
                .judge(
                        submission,
                        pack,
                        measurement,
                        original,
                        owner(submission),
                        RulesInForce.catalog(submission.rules()));
    }

    /** What is known of the row that a submission names. */
    Original original(Submission submission) {
        String named = submission.reproduces();
        if (named == null || submission.kind() == Kind.SCORE && submission.pack() == null) {
            return new Original.None();
        }
        if (book.find(named).isEmpty()) {
            return new Original.Awaited(named);
        }
        Submission found = received(named).submission();
        return found.reproduces() == null
                ? new Original.Known(found)
                : new Original.Misnamed(named, found.reproduces());
    }

    /** The record that opened a case. */
    LogFact.Received received(String submissionId) {
        if (facts.read(book.event(submissionId)) instanceof LogFact.Received received) {
            return received;
        }
        throw new IllegalStateException("a case is opened by a submission only");
    }

    /** What was measured on the files of a package that has been judged. */
    Measurement measured(String submissionId) {
        if (facts.read(book.packages().measurement(submissionId))
                instanceof LogFact.Measured(Measurement measurement)) {
            return measurement;
        }
        throw new IllegalStateException("a package is judged by a measurement only");
    }

    private Optional<String> owner(Submission submission) {
        return book.packages().earlier(submission).stream()
                .filter(other -> book.find(other).map(Case::state).orElse(CaseState.REJECTED) != CaseState.REJECTED)
                .findFirst();
    }
}
