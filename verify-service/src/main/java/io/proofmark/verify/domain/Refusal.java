package io.proofmark.verify.domain;

/** Why something asked for did not happen. */
public enum Refusal implements Word {
    CASE_MOVED("case-moved"),
    ILLEGAL_ACTION("illegal-action"),
    TOKEN("token"),
    NOT_ASKED("not-asked");

    private final String word;

    Refusal(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
