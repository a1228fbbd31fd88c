package io.proofmark.verify.domain;

/** Where a case stands. */
public enum CaseState implements Word {
    MEASURING("measuring"),
    WAITING_FOR_ORIGINAL("waiting-for-original"),
    QUEUED("queued"),
    NEEDS_INFO("needs-info"),
    PENDING_EVIDENCE("pending-evidence"),
    PUBLISHED("published"),
    REJECTED("rejected"),
    WITHDRAWN("withdrawn"),
    SUPERSEDED("superseded");

    private final String word;

    CaseState(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
