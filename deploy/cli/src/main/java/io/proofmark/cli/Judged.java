package io.proofmark.cli;

import io.proofmark.documents.Outcome;
import io.proofmark.verdicts.VerdictView;

/** A verdict and how much of the package could be verified at all. */
record Judged(VerdictView report, Extent extent) {

    /** How much there was to verify. */
    enum Extent {
        /** All that is declared. */
        WHOLE,
        /** What is declared is about files that are not there. */
        INCOMPLETE,
        /** Nothing is declared. */
        NOTHING
    }

    private boolean fails() {
        return report.checks().stream().anyMatch(check -> check.outcome().equals(Outcome.FAIL.word()));
    }

    int exitCode() {
        int found = fails() ? ExitCode.FAILED : ExitCode.SOUND;
        return switch (extent) {
            case WHOLE -> found;
            case INCOMPLETE -> fails() ? ExitCode.FAILED : ExitCode.UNUSABLE;
            case NOTHING -> ExitCode.UNUSABLE;
        };
    }
}
