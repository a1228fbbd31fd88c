package io.proofmark.verify.domain;

/** What changes a case; {@link #POLICY} and {@link #WITHDRAW} are not for reviewers. */
public enum Action implements Word {
    POLICY("policy"),
    APPROVE("approve"),
    REJECT("reject"),
    WITHDRAW("withdraw");

    private final String word;

    Action(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
