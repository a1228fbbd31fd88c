package io.proofmark.verify.application;

import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Takedown;
import java.util.ArrayList;
import java.util.List;

/** Keeps wishes that a row be taken down, and takes down what two reviewers grant. */
record Takedowns(CaseBook book, Facts facts, Ids ids) {

    /** @return what follows, in order; nothing for a wish that was made before */
    List<Outcome> open(Takedown.Wish wish) {
        return book.wishes().takedown(wish.id()).isPresent()
                ? List.of()
                : keep(Takedown.open(wish, RulesInForce.catalog(wish.rules()).policies()));
    }

    /** @return what follows, in order; nothing for a decision that was handled before */
    List<Outcome> decide(Takedown takedown, Decision decision) {
        return book.answered(takedown.id(), ids.ruling(takedown.id(), decision.id()))
                ? List.of()
                : keep(takedown.decide(decision, book.runs(takedown.subject())));
    }

    private List<Outcome> keep(Takedown.Change change) {
        book.wishes().save(change.file());
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
