package io.proofmark.cli;

/** A report and how much of the package could be verified at all. */
record Judged(Report report, Extent extent) {

    /** How much there was to verify. */
    enum Extent {
        /** All that is declared. */
        WHOLE,
        /** What is declared is about files that are not there. */
        INCOMPLETE,
        /** Nothing is declared. */
        NOTHING
    }

    int exitCode() {
        int found = report.fails() ? ExitCode.FAILED : ExitCode.SOUND;
        return switch (extent) {
            case WHOLE -> found;
            case INCOMPLETE -> report.fails() ? ExitCode.FAILED : ExitCode.UNUSABLE;
            case NOTHING -> ExitCode.UNUSABLE;
        };
    }
}
