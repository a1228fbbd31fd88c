package io.proofmark.verify.application;

import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.Descent;
import io.proofmark.verify.domain.pack.Pack;
import java.util.ArrayList;
import java.util.List;

/** What goes with a submission that was taken from view. */
final class Erasing {

    private Erasing() {}

    /** Its texts and files, those of the run that it was cut off from, and what was supplied to both. */
    static List<Outcome> of(Case gone, Facts facts, CaseBook book) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String id : submissions(gone, facts, book)) {
            book.packages().withdrawn(id, files(id, facts, book));
            outcomes.add(new Outcome.Erased(id));
            for (byte[] supplied : book.supplied(id)) {
                outcomes.add(new Outcome.Erased(
                        ((LogFact.Supplied) facts.read(supplied)).information().id()));
            }
        }
        return outcomes;
    }

    /** None of a run that this book does not hold, as when one row is replayed by itself. */
    private static List<String> files(String submissionId, Facts facts, CaseBook book) {
        return book.find(submissionId)
                .map(file -> facts.submission(book.event(file.submissionId()), List.of())
                        .pack())
                .map(Pack::digests)
                .orElse(List.of());
    }

    private static List<String> submissions(Case gone, Facts facts, CaseBook book) {
        Descent.Fragment fragment = facts.submission(book.event(gone.submissionId()), List.of())
                .descent()
                .fragment();
        return fragment == null ? List.of(gone.submissionId()) : List.of(gone.submissionId(), fragment.of());
    }
}
