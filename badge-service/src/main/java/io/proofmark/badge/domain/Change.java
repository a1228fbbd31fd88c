package io.proofmark.badge.domain;

import java.time.Instant;
import java.util.Map;

/** What one record of the log changes in the read model. */
public sealed interface Change {

    /** A submission came in. */
    record Received(Submission submission) implements Change {}

    /** Its submitter wants it back; whether that is so, a ruling says. */
    record WithdrawalAsked(String submissionId, String eventId, Instant at) implements Change {}

    /** Its submitter supplied something; the texts are known by the event's id. */
    record Informed(String submissionId, String eventId, Instant at) implements Change {}

    /**
     * Somebody looked at evidence that a submission names.
     *
     * @param what was seen, in one line
     */
    record Looked(String submissionId, String eventId, Instant at, String what) implements Change {}

    /** @param offset place in its partition, which holds all verdicts of the submission */
    record Judged(Verdict verdict, long offset) implements Change {}

    record Ruled(Ruling ruling) implements Change {}

    record Stands(Standing standing) implements Change {}

    /** Somebody said something of a row; what it was, its texts say. */
    record Remarked(String id, String row, Remark.Kind kind, Instant at) implements Change {}

    /** Texts by JSON pointer; none: they were erased. */
    record Wrote(String id, Map<String, String> texts) implements Change {}

    /** Nothing that readers see. */
    record Nothing() implements Change {}
}
