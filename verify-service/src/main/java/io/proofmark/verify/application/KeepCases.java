package io.proofmark.verify.application;

import jakarta.enterprise.context.ApplicationScoped;
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

    /** @return what follows, in order */
    public List<Outcome> keep(CaseBook book, LogFact fact, Source source) {
        return new Keeping(book, facts, ids).keep(fact, source);
    }
}
