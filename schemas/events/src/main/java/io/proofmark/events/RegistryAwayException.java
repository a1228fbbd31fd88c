package io.proofmark.events;

/** The schema registry could not be asked; the same bytes may well be readable later. */
public final class RegistryAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegistryAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
