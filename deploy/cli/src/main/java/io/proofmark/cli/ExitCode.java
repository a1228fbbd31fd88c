package io.proofmark.cli;

/** How a check ends, for scripts. */
final class ExitCode {

    /** No check fails. */
    static final int SOUND = 0;

    /** A check fails. */
    static final int FAILED = 1;

    /** It cannot be read, declares nothing to verify, or the command was not understood. */
    static final int UNUSABLE = 2;

    private ExitCode() {}
}
