package io.proofmark.documents;

/** What a rule found. {@link #UNAVAILABLE}: it could not be judged, because something that it needs is not there. */
public enum Outcome {
    PASS("pass"),
    WARN("warn"),
    FAIL("fail"),
    NOT_APPLICABLE("not-applicable"),
    UNAVAILABLE("unavailable");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word in records and reports. */
    public String word() {
        return word;
    }
}
