package io.proofmark.events;

import org.jspecify.annotations.Nullable;

/** Bytes that are no event of their topic, now or later; the message says why. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
