package io.proofmark.log;

/** Something is away or too old; the record is not to blame and is tried again. */
public final class TransientFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TransientFault(String message, Throwable cause) {
        super(message, cause);
    }
}
