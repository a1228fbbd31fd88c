package io.proofmark.canonical;

/** The text has no canonical form: it is not JSON, or it is JSON that two readers could understand differently. */
public final class NotCanonicalizable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotCanonicalizable(String message) {
        super(message);
    }

    NotCanonicalizable(String message, Throwable cause) {
        super(message, cause);
    }
}
