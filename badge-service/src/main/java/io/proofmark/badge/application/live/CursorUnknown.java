package io.proofmark.badge.application.live;

/** A cursor that this feed never gave: malformed, of another log, or from the future. */
public final class CursorUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CursorUnknown(String why) {
        super(why);
    }
}
