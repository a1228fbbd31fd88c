package io.proofmark.verify.domain;

/** What is measured. */
public enum Kind implements Word {
    SPEED("speed"),
    SCORE("score");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
