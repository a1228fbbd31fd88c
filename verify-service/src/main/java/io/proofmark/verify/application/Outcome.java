package io.proofmark.verify.application;

import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Verdict;
import java.time.Instant;

/** Something to tell the world. */
public sealed interface Outcome {

    /** A verdict, and when the door received what led to it. */
    record Reached(Verdict verdict, Instant causedAt) implements Outcome {}

    /** A ruling. */
    record Made(Ruling ruling) implements Outcome {}

    /** The texts of a withdrawn submission are to be erased. */
    record Erased(String submissionId) implements Outcome {}
}
