package io.proofmark.cli;

import io.proofmark.documents.Outcome;
import io.proofmark.verdicts.CheckView;
import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.domain.Rules;

/** A verdict and how much of the package could be verified at all. */
record Judged(VerdictView report, Extent extent) {

    /** How much there was to verify. */
    enum Extent {
        /** All that is declared. */
        WHOLE(""),
        /** What is declared is about files that are not there. */
        INCOMPLETE("the predictions, whose hash the document declares, are not beside it"),
        /** Nothing is declared. */
        NOTHING("the document declares no hash of its predictions");

        private final String why;

        Extent(String why) {
            this.why = why;
        }

        /** Why not all of it could be verified; empty when it could. */
        String why() {
            return why;
        }
    }

    int exitCode() {
        return switch (extent) {
            case WHOLE -> fails() ? ExitCode.FAILED : ExitCode.SOUND;
            case INCOMPLETE -> failsBesideEvidence() ? ExitCode.FAILED : ExitCode.UNUSABLE;
            case NOTHING -> ExitCode.UNUSABLE;
        };
    }

    private boolean fails() {
        return report.checks().stream().anyMatch(Judged::fails);
    }

    /** That a file is not there is no failure of those that are. */
    private boolean failsBesideEvidence() {
        return report.checks().stream()
                .filter(check -> !check.rule().equals(Rules.EVIDENCE))
                .anyMatch(Judged::fails);
    }

    private static boolean fails(CheckView check) {
        return check.outcome().equals(Outcome.FAIL.word());
    }
}
