package io.proofmark.intake.application;

import io.proofmark.door.Submission;

/** People's submissions do not wait behind imports. */
public enum Lane {
    SINGLE,
    BULK;

    /**
     * The lane that a submission takes which came this way. What a score's row shows follows from the order of its runs and of
     * the decisions on them, so they take one lane, and people rule on each of them anyway.
     */
    Lane of(Submission submission) {
        return submission.isNativeScore() ? SINGLE : this;
    }
}
