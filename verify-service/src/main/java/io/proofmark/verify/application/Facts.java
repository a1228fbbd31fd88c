package io.proofmark.verify.application;

import io.proofmark.verify.domain.Submission;
import java.util.List;

/** Reads facts from the bytes that the log holds. */
public interface Facts {

    /** @throws RuntimeException when the bytes are no fact that this release knows */
    LogFact read(byte[] event);

    /**
     * The submission after what its submitter supplied.
     *
     * @param supplied records, in order
     * @throws RuntimeException when the bytes are no such facts
     */
    Submission submission(byte[] received, List<byte[]> supplied);
}
