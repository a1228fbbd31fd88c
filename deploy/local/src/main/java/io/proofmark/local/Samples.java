package io.proofmark.local;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The published measurements that every new system starts with.
 *
 * @param file one native submission a line
 */
record Samples(StateFolder state, Path file) {

    private static final String MARKER = "samples-loaded";

    /** Loads them through the public door unless that has been done. */
    void loadOnce(Loading loading, Console console) {
        if (Files.exists(state.file(MARKER))) {
            return;
        }
        Loading.Summary summary = loading.load(file);
        console.progress(
                "%d sample measurements taken in, %d refused".formatted(summary.accepted(), summary.refused()));
        if (summary.refused() == 0) {
            state.write(MARKER, summary.accepted() + "\n");
        }
    }
}
