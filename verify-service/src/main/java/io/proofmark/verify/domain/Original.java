package io.proofmark.verify.domain;

import java.util.Optional;

/** What is known of the row that a submission names. */
public sealed interface Original {

    /** It names none. */
    record None() implements Original {}

    /** It names a row that has not been received yet. */
    record Awaited(String row) implements Original {}

    /** It names a run that itself repeats a row. */
    record Misnamed(String named, String row) implements Original {}

    /** Here it is. */
    record Known(Submission submission) implements Original {}

    /** The same as if other rules were in force for the row. */
    default Original under(InForce others) {
        return this instanceof Known(Submission submission) ? new Known(submission.under(others)) : this;
    }

    /** The row's submission where it is known. */
    default Optional<Submission> known() {
        return this instanceof Known(Submission submission) ? Optional.of(submission) : Optional.empty();
    }
}
