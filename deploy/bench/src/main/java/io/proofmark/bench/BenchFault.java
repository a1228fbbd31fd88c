package io.proofmark.bench;

/** Why nothing could be measured, in words for whoever called. */
public final class BenchFault extends RuntimeException {

    public BenchFault(String message) {
        super(message);
    }

    public BenchFault(String message, Throwable cause) {
        super(message, cause);
    }
}
