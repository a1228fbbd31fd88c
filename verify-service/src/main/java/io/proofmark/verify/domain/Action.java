package io.proofmark.verify.domain;

import java.util.Optional;
import java.util.stream.Stream;

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

    /** The reviewer's action of that word, if there is one. */
    public static Optional<Action> ofReviewer(String word) {
        return Stream.of(APPROVE, REJECT)
                .filter(action -> action.word.equals(word))
                .findFirst();
    }
}
