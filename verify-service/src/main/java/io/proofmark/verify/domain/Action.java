package io.proofmark.verify.domain;

import java.util.List;
import java.util.Optional;

/** What changes a case. */
public enum Action implements Word {
    POLICY("policy"),
    APPROVE("approve"),
    REJECT("reject"),
    WITHDRAW("withdraw"),
    NEEDS_INFO("needs-info"),
    INFORMATION("information"),
    FRAGMENT("fragment"),
    REVERSE("reverse"),
    RESTORE("restore"),
    FEEDBACK("feedback"),
    TAKEDOWN("takedown");

    private static final List<Action> OF_REVIEWERS = List.of(APPROVE, REJECT, NEEDS_INFO, FRAGMENT, REVERSE, RESTORE);

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
        return OF_REVIEWERS.stream().filter(action -> action.word.equals(word)).findFirst();
    }
}
