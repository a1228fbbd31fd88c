package io.proofmark.limits;

import org.jspecify.annotations.Nullable;

/** What instances share cannot be reached; instances then go on by themselves. */
final class QuotaAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuotaAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
