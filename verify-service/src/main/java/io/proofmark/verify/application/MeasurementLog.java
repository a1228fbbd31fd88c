package io.proofmark.verify.application;

import io.proofmark.verify.domain.pack.Measurement;

/** The log, as the worker's door sees it. */
public interface MeasurementLog {

    /** Whether everything has been applied that stood in the log when this was asked, so that noted work is still to be done. */
    boolean caughtUp();

    /** @throws LogUnavailable when the log did not acknowledge it; doubles are harmless */
    void append(Measurement measurement);
}
