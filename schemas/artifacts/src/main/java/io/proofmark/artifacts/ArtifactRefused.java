package io.proofmark.artifacts;

import java.io.IOException;

/** A file is not taken; the message says why and quotes nothing of it. */
public final class ArtifactRefused extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why {
        /** More bytes than the limit, unpacked. */
        TOO_LARGE,
        /** It unpacks to many times its size. */
        TOO_DENSE,
        /** It begins like gzip and is none. */
        NOT_GZIP,
        /** The parts of a request cannot be told apart. */
        NOT_MULTIPART,
        /** There is no room left. */
        STORE_FULL
    }

    private final Why why;

    public ArtifactRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
