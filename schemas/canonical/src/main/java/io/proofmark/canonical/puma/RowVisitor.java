package io.proofmark.canonical.puma;

/** Sees every row once, in the order of the file, while it is hashed. */
@FunctionalInterface
public interface RowVisitor {

    /** Looks at nothing. */
    RowVisitor NONE = (_, _) -> {};

    /** @param line counted from 1 */
    void row(long line, PredictionRow row);
}
