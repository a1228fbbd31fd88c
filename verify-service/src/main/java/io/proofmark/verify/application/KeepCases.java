package io.proofmark.verify.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Keeps the cases as the log says: one fact after the other, each once. */
@ApplicationScoped
public class KeepCases {

    private final Facts facts;
    private final Ids ids;

    public KeepCases(Facts facts, Ids ids) {
        this.facts = facts;
        this.ids = ids;
    }

    /** Lets the book look up at once what these facts, and the records that they may let go, will ask for. */
    public void expect(CaseBook book, Collection<LogFact> batch) {
        Collection<LogFact> next = batch;
        while (!next.isEmpty()) {
            next = book.expect(Asked.by(next)).stream()
                    .map(waiting -> facts.read(waiting.event()))
                    .toList();
        }
    }

    /** @return what follows, in order */
    public List<Outcome> keep(CaseBook book, LogFact fact, Source source) {
        return new Keeping(book, facts, ids).keep(fact, source);
    }
}
