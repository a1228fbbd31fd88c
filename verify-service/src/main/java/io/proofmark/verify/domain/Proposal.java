package io.proofmark.verify.domain;

/** What the machine proposes; people or the benchmark's policy rule. */
public enum Proposal implements Word {
    PUBLISH("publish"),
    PUBLISH_AS_REPRODUCTION("publish-as-reproduction"),
    REVIEW("review"),
    FRAGMENT("fragment"),
    REJECT("reject"),
    ASK("ask");

    private final String word;

    Proposal(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
