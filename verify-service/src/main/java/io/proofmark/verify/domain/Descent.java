package io.proofmark.verify.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where a submission comes from besides its own document, and what may come of it.
 *
 * @param fragment null unless reviewers made it of a run that repeated another row
 * @param information what its submitter supplied last; null where nothing was
 * @param apart who and what machine would stand behind the row that it makes when it is cut off
 */
public record Descent(@Nullable Fragment fragment, @Nullable String information, Apart apart) {

    /** Of what was handed in and stands for itself. */
    public static final Descent NONE = new Descent(null, null, new Apart(null, null));

    /**
     * A row that was cut off.
     *
     * @param of the run
     * @param by the decision
     */
    public record Fragment(String of, String by) {}

    /** Digests within the row that it would make, hex; null where there is nobody or no machine. */
    public record Apart(@Nullable String operator, @Nullable String machine) {}
}
