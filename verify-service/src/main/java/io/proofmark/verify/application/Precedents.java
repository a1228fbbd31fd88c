package io.proofmark.verify.application;

import io.proofmark.verify.domain.Neighbours;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.pack.Measurement;
import java.util.Optional;

/** What is known of other submissions. */
public interface Precedents {

    /** Nothing is known of any. */
    Precedents NONE = new Precedents() {
        @Override
        public Optional<Submission> named(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> answers(String submissionId) {
            return Optional.empty();
        }

        @Override
        public Neighbours neighbours(Submission submission) {
            return Neighbours.NONE;
        }
    };

    /** The submission of that id, or the one that came as the row of that id; empty until it has come and was measured. */
    Optional<Submission> named(String name);

    /** The numeric fingerprint of a package's predictions, where it has any. */
    Optional<String> answers(String submissionId);

    /** Public runs beside a submission. */
    Neighbours neighbours(Submission submission);

    /** Whose a package's own id is, when it is another's, as far as one can see from here; a measurement may know better. */
    default Optional<Measurement.Owner> owner(Submission submission) {
        return Optional.empty();
    }
}
