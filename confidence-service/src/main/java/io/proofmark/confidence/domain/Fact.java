package io.proofmark.confidence.domain;

/** One piece of a row's evidence. */
public sealed interface Fact permits VerdictFact, RulingFact {

    /** The submission that it is about. */
    String submission();
}
