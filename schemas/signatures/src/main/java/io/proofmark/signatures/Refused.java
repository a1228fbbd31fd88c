package io.proofmark.signatures;

import java.io.Serial;

/** A rule was broken; inside this package only, turned into a {@link Check} at its border. */
final class Refused extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
        super(reason);
    }

    Refused(String reason, Throwable cause) {
        super(reason + ": " + cause.getMessage(), cause);
    }

    /** Refuses with {@code reason} unless {@code holds}. */
    static void unless(boolean holds, String reason) throws Refused {
        if (!holds) {
            throw new Refused(reason);
        }
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
