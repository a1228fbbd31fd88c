package io.proofmark.verify.domain;

/** What a rule found; {@link #UNAVAILABLE}: it could not be judged, and a person has to. */
public enum Outcome implements Word {
    PASS("pass"),
    WARN("warn"),
    FAIL("fail"),
    NOT_APPLICABLE("not-applicable"),
    UNAVAILABLE("unavailable");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
