package io.proofmark.verify.application;

import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.JudgedAgain;
import io.proofmark.verify.domain.Ruling;
import java.util.List;

/** Enters a verdict that followed an earlier one into the book. */
record JudgedAnew(CaseBook book, Ids ids) {

    /**
     * @param before as it was
     * @return the verdict, and what changes by it
     */
    List<Outcome> keep(Case before, JudgedAgain again, Outcome.Reached reached) {
        String verdictId = ids.verdict(reached.verdict(), reached.ruling());
        book.save(again.file());
        if (reached.beside()) {
            book.beside(verdictId, reached.verdict());
        } else {
            book.judged(verdictId, reached.verdict());
        }
        return again.change()
                .map(ruling -> inOrder(reached, before, made(ruling)))
                .orElseGet(() -> List.of(reached));
    }

    private Outcome made(Ruling ruling) {
        book.ruled(ids.ruling(ruling), ruling);
        return new Outcome.Made(ruling);
    }

    // What leaves the public leaves it first: no standing rests on a verdict that is not public.
    private static List<Outcome> inOrder(Outcome reached, Case before, Outcome made) {
        return before.state() == CaseState.PUBLISHED ? List.of(made, reached) : List.of(reached, made);
    }
}
