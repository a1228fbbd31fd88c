package io.proofmark.verify.application;

import io.proofmark.verify.domain.Submission;
import java.util.Optional;

/** What is known of other submissions. */
public interface Precedents {

    /** Nothing is known of any. */
    Precedents NONE = new Precedents() {
        @Override
        public Optional<Submission> find(String submissionId) {
            return Optional.empty();
        }

        @Override
        public Optional<String> owner(Submission submission) {
            return Optional.empty();
        }
    };

    /** The submission of that id; empty until it has come. */
    Optional<Submission> find(String submissionId);

    /** The submission that took this one's external id first within its row and was not rejected. */
    Optional<String> owner(Submission submission);
}
