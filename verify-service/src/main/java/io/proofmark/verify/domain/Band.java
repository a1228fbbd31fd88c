package io.proofmark.verify.domain;

/** How far a run lies from the row it names: a rate in percent of the row, a score in the noise of its benchmark. */
public enum Band implements Word {
    WITHIN_10("within-10"),
    WITHIN_25("within-25"),
    OVER_25("over-25"),
    OVER_50("over-50"),
    NOT_COMPARABLE("not-comparable"),
    WITHIN_NOISE("within-noise"),
    OUTSIDE_NOISE("outside-noise");

    private final String word;

    Band(String word) {
        this.word = word;
    }

    /** Whether a person may let a run so far from its row repeat it. */
    boolean approvable() {
        return switch (this) {
            case WITHIN_10, WITHIN_25, WITHIN_NOISE, OUTSIDE_NOISE -> true;
            case OVER_25, OVER_50, NOT_COMPARABLE -> false;
        };
    }

    @Override
    public String word() {
        return word;
    }
}
