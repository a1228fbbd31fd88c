package io.proofmark.canonical;

import java.util.UUID;

/** Rows that reviewers make of runs that repeat another row. */
public final class Fragments {

    private Fragments() {}

    /**
     * The row, which is also the id of the submission that opens it.
     *
     * @param run id of the submission that is cut off
     */
    public static UUID row(String run) {
        return UuidV8.of("fragment", run);
    }
}
