package io.proofmark.confidence.domain;

/** A submission that was judged and ruled on. */
public record Case(VerdictFact verdict, RulingFact ruling) {

    boolean published() {
        return ruling.published();
    }

    boolean repeats() {
        return verdict.reproduces() != null;
    }

    /** Whether reviewers made a row of its own of it because it lies too far away from the row that it repeats. */
    boolean contradicts() {
        Band band = verdict.band();
        return ruling.state() == CaseState.SUPERSEDED
                && verdict.match() == Match.REPRODUCTION
                && band != null
                && band.contradicts();
    }

    /** Whether no person kept it from counting. */
    boolean counts() {
        return !Boolean.FALSE.equals(ruling.counts());
    }

    Repetition repetition() {
        return new Repetition(verdict.run(), verdict.match(), verdict.band(), ruling.counts());
    }
}
