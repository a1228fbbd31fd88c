package io.proofmark.verify.application;

import io.proofmark.verify.domain.JudgedAgain;
import java.util.ArrayList;
import java.util.List;

/** Enters a verdict that followed an earlier one into the book. */
record JudgedAnew(CaseBook book, Ids ids) {

    /** @return the verdict, and what changes by it */
    List<Outcome> keep(JudgedAgain again, Outcome.Reached reached) {
        String verdictId = ids.verdict(reached.verdict(), reached.ruling());
        book.save(again.file());
        if (reached.beside()) {
            book.beside(verdictId, reached.verdict());
        } else {
            book.judged(verdictId, reached.verdict());
        }
        List<Outcome> outcomes = new ArrayList<>(List.of(reached));
        again.change().ifPresent(ruling -> {
            book.ruled(ids.ruling(ruling), ruling);
            outcomes.add(new Outcome.Made(ruling));
        });
        return outcomes;
    }
}
