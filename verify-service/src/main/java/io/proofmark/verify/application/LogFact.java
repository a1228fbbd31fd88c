package io.proofmark.verify.application;

import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Information;
import io.proofmark.verify.domain.Rejudgement;
import io.proofmark.verify.domain.Review;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Withdrawal;
import io.proofmark.verify.domain.pack.Measurement;

/** Something that the log says happened. */
public sealed interface LogFact {

    /** The submission that it is about. */
    String submissionId();

    /** A submission came in; the token's digest is the accepted copy's. */
    record Received(Submission submission, String tokenSha256) implements LogFact {
        @Override
        public String submissionId() {
            return submission.id();
        }
    }

    /** Somebody takes a submission back. */
    record Withdrawn(Withdrawal withdrawal) implements LogFact {
        @Override
        public String submissionId() {
            return withdrawal.submissionId();
        }
    }

    /** The files of a submission were measured. */
    record Measured(Measurement measurement) implements LogFact {
        @Override
        public String submissionId() {
            return measurement.submissionId();
        }
    }

    /** Somebody looked at evidence that it names. */
    record Seen(String submissionId, String field) implements LogFact {}

    /** It is to be judged again. */
    record Rejudged(Rejudgement request) implements LogFact {
        @Override
        public String submissionId() {
            return request.submissionId();
        }
    }

    /** Its submitter supplied something. */
    record Supplied(Information information) implements LogFact {
        @Override
        public String submissionId() {
            return information.submissionId();
        }
    }

    /** Somebody speaks against a row, which opens a case of its own. */
    record Reported(Review.Report report) implements LogFact {
        @Override
        public String submissionId() {
            return report.id();
        }
    }

    /** A reviewer decided. */
    record Decided(Decision decision) implements LogFact {
        @Override
        public String submissionId() {
            return decision.submissionId();
        }
    }
}
