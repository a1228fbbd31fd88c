package io.proofmark.verify.application;

import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Neighbours;
import io.proofmark.verify.domain.Shown;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.TrustTier;
import io.proofmark.verify.domain.pack.Measurement;
import java.util.Optional;

/** Other submissions as the open book has them. */
public record BookPrecedents(CaseBook book, Facts facts) implements Precedents {

    @Override
    public Optional<Submission> named(String name) {
        return book.find(name)
                .or(() -> book.first(name))
                .filter(file -> file.state() != CaseState.MEASURING)
                .map(this::submission);
    }

    @Override
    public Optional<String> answers(String submissionId) {
        return measurement(submissionId).flatMap(measured -> measured.findings().answers());
    }

    @Override
    public Neighbours neighbours(Submission submission) {
        return new Neighbours(
                shown(submission).orElse(null),
                // Whoever is judged again may be public already.
                book.oldest(submission)
                        .filter(row -> !row.equals(submission.subject()))
                        .orElse(null));
    }

    @Override
    public Optional<Measurement.Owner> owner(Submission submission) {
        return book.holder(submission).map(this::submission).flatMap(other -> Measurement.Owner.of(other, submission));
    }

    /** The submission of that id; empty until it has come. */
    Optional<Submission> find(String submissionId) {
        return book.find(submissionId).map(this::submission);
    }

    /** What was measured on the files of a package that has been judged. */
    Measurement measured(String submissionId) {
        return measurement(submissionId)
                .orElseThrow(() -> new IllegalStateException("a package is judged by a measurement only"));
    }

    private Optional<Measurement> measurement(String submissionId) {
        return book.packages()
                .measurement(submissionId)
                .map(facts::read)
                .filter(LogFact.Measured.class::isInstance)
                .map(fact -> ((LogFact.Measured) fact).measurement());
    }

    /** The run that a native score's row shows. */
    Optional<Shown> shown(String row) {
        return book.newest(row).map(this::submission).flatMap(this::shownAs);
    }

    // Whoever is judged again may be shown already.
    private Optional<Shown> shown(Submission submission) {
        return submission.isNativeScore()
                ? shown(submission.subject()).filter(run -> !run.submission().equals(submission.id()))
                : Optional.empty();
    }

    private Optional<Shown> shownAs(Submission run) {
        TrustTier own = TrustTier.ofSource(run.origin().source());
        TrustTier tier = own == TrustTier.COMMUNITY && book.confirmed(run.id()) ? TrustTier.VERIFIED : own;
        return run.figures().value().map(value -> new Shown(run.id(), run.origin(), tier, value, run.testedAt()));
    }

    private Submission submission(Case file) {
        return facts.submission(book.event(file.submissionId()), book.supplied(file.submissionId()));
    }
}
