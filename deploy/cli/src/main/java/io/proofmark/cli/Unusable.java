package io.proofmark.cli;

/** What was named cannot be read or declares nothing to verify; the message says which. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unusable(String message) {
        super(message, null, false, false);
    }
}
