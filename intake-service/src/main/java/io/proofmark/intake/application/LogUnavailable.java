package io.proofmark.intake.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The broker did not acknowledge in time. */
public final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable UUID id;

    public LogUnavailable(String message, @Nullable Throwable cause) {
        this(message, cause, null);
    }

    private LogUnavailable(String message, @Nullable Throwable cause, @Nullable UUID id) {
        super(message, cause);
        this.id = id;
    }

    LogUnavailable of(UUID submission) {
        return new LogUnavailable("the log cannot take submissions now", getCause(), submission);
    }

    /** The submission that may or may not have been written; a retry has the same id. */
    public @Nullable UUID id() {
        return id;
    }
}
