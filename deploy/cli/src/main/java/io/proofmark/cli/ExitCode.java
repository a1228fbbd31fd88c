package io.proofmark.cli;

/** How a check ends, for scripts. */
public final class ExitCode {

    /** No check fails. */
    public static final int SOUND = 0;

    /** A check fails. */
    public static final int FAILED = 1;

    /** It cannot be read, declares nothing to verify, or the command was not understood. */
    public static final int UNUSABLE = 2;

    private ExitCode() {}
}
