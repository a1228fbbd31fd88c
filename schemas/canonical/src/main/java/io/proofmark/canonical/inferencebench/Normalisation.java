package io.proofmark.canonical.inferencebench;

/**
 * One place where the normal form differs from the file.
 *
 * @param pointer JSON pointer (RFC 6901) into the envelope
 */
public record Normalisation(String pointer, Kind kind) {

    /** What was done there. */
    public enum Kind {
        /** An optional field was absent. */
        DEFAULT_INSERTED,
        /** The same moment in another spelling. */
        TIMESTAMP_REWRITTEN,
        /** White space around a text was taken away. */
        TEXT_STRIPPED,
        /** A value of another type was converted, as {@code "42"} to {@code 42}. */
        TYPE_COERCED
    }
}
