package io.proofmark.verify.application;

import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.pack.Measurement;
import java.util.Optional;

/** Other submissions as the open book has them. */
record BookPrecedents(CaseBook book, Facts facts) implements Precedents {

    @Override
    public Optional<Submission> find(String submissionId) {
        return book.find(submissionId).map(file -> submission(book.event(file.submissionId())));
    }

    @Override
    public Optional<String> owner(Submission submission) {
        return book.packages().earlier(submission).stream()
                .filter(other -> book.find(other).map(Case::state).orElse(CaseState.REJECTED) != CaseState.REJECTED)
                .findFirst();
    }

    /** What was measured on the files of a package that has been judged. */
    Measurement measured(String submissionId) {
        if (facts.read(book.packages().measurement(submissionId))
                instanceof LogFact.Measured(Measurement measurement)) {
            return measurement;
        }
        throw new IllegalStateException("a package is judged by a measurement only");
    }

    private Submission submission(byte[] event) {
        if (facts.read(event) instanceof LogFact.Received received) {
            return received.submission();
        }
        throw new IllegalStateException("a case is opened by a submission only");
    }
}
