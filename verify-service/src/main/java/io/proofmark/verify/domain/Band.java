package io.proofmark.verify.domain;

/** How far a run lies from the row it names, in percent of the row. */
public enum Band implements Word {
    WITHIN_10("within-10"),
    WITHIN_25("within-25"),
    OVER_25("over-25"),
    OVER_50("over-50"),
    NOT_COMPARABLE("not-comparable");

    private final String word;

    Band(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
