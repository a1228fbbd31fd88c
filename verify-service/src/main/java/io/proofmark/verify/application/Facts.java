package io.proofmark.verify.application;

/** Reads facts from the bytes that the log holds. */
public interface Facts {

    /** @throws RuntimeException when the bytes are no fact that this release knows */
    LogFact read(byte[] event);
}
