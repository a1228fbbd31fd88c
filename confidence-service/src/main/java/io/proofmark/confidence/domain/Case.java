package io.proofmark.confidence.domain;

/** A submission that was judged and ruled on. */
public record Case(VerdictFact verdict, RulingFact ruling) {

    boolean published() {
        return ruling.published();
    }

    boolean repeats() {
        return verdict.reproduces() != null;
    }

    /** Whether no person kept it from counting. */
    boolean counts() {
        return !Boolean.FALSE.equals(ruling.counts());
    }

    Repetition repetition() {
        return new Repetition(verdict.run(), verdict.match(), verdict.band(), ruling.counts());
    }
}
