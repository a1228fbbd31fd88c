package io.proofmark.events;

import org.jspecify.annotations.Nullable;

/** The schema registry could not be asked; the same bytes may well be readable later. */
public final class RegistryAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause null where it answered that it cannot now */
    public RegistryAwayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
