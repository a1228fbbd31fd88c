package io.proofmark.badge.application.live;

import java.time.Duration;

/** The feed does not reach back to that cursor. */
public final class CursorTooOld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CursorTooOld(Duration reach) {
        super("the feed reaches back " + reach.toDays() + " days");
    }
}
