package io.proofmark.cli.log;

/** The log cannot be read; the message says why and what to do. */
public final class CannotRead extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotRead(String message) {
        super(message);
    }

    public CannotRead(String message, Throwable cause) {
        super(message, cause);
    }
}
