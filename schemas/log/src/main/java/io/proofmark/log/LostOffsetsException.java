package io.proofmark.log;

/** Kafka has no committed offset where the tables have a position: the log or its offsets were replaced. */
public final class LostOffsetsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostOffsetsException(String message) {
        super(message);
    }
}
