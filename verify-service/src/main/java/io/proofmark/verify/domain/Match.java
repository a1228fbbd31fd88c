package io.proofmark.verify.domain;

/** How a run relates to the row it names: all four dimensions are equal, three, or fewer. */
public enum Match implements Word {
    ORIGINAL("original"),
    WAITING("waiting"),
    REPRODUCTION("reproduction"),
    RELATED("related"),
    UNRELATED("unrelated");

    private final String word;

    Match(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
