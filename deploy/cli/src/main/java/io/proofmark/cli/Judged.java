package io.proofmark.cli;

/**
 * A report and whether anything in it could be verified at all.
 *
 * @param verifiable false where the package declares nothing, or what it declares is about files that are not there
 */
record Judged(Report report, boolean verifiable) {

    int exitCode() {
        if (!verifiable && !report.fails()) {
            return ExitCode.UNUSABLE;
        }
        return report.fails() ? ExitCode.FAILED : ExitCode.SOUND;
    }
}
