package io.proofmark.verify.application;

import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Review;
import io.proofmark.verify.domain.Ruling;
import java.util.ArrayList;
import java.util.List;

/** Keeps what people say against rows, and takes down what two reviewers grant. */
record Reviews(CaseBook book, Facts facts, Ids ids) {

    /** @return what follows, in order; nothing for what was said before */
    List<Outcome> open(Review.Report report) {
        return book.reviews().find(report.id()).isPresent()
                ? List.of()
                : keep(Review.open(report, RulesInForce.catalog(report.rules()).policies()));
    }

    /** @return what follows, in order; nothing for a decision that was handled before */
    List<Outcome> decide(Review review, Decision decision) {
        return book.answered(review.id(), ids.ruling(review.id(), decision.id()))
                ? List.of()
                : keep(review.decide(decision, book.runs(review.subject())));
    }

    private List<Outcome> keep(Review.Change change) {
        book.reviews().save(change.file());
        change.gone().forEach(book::save);
        List<Outcome> outcomes = new ArrayList<>();
        for (Ruling ruling : change.rulings()) {
            book.ruled(ids.ruling(ruling), ruling);
            outcomes.add(new Outcome.Made(ruling));
        }
        for (Case gone : change.gone()) {
            outcomes.addAll(Erasing.of(gone, facts, book));
        }
        return outcomes;
    }
}
