package io.proofmark.confidence.application;

import java.time.Instant;
import java.util.List;

/** Where hints are appended. */
public interface ReassessmentLog {

    /** Whether the reader has read what there is: hints wait until then, so that they do not pile up before it. */
    boolean caughtUp();

    /**
     * Appends a hint for each row and waits until all are kept.
     *
     * @param at now; the rows are to be judged as of its UTC day
     * @throws RuntimeException when not all of them were acknowledged; some may be in the log
     */
    void append(List<Due> due, Instant at);
}
