package io.proofmark.canonical.puma;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Sorted runs of frames in files, earlier rows in earlier runs; closing deletes the files. */
final class SpilledRuns implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** Files read at once; more runs than that are first merged into one. */
    private static final int MOST_RUNS = 64;

    private final Path folder;
    private final List<Path> runs = new ArrayList<>();

    SpilledRuns(Path folder) {
        this.folder = folder;
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** Adds a block whose frames follow all those of the last run. */
    void extend(FrameBlock block) throws IOException {
        if (runs.isEmpty()) {
            newRun();
        }
        try (OutputStream out = Files.newOutputStream(runs.getLast(), StandardOpenOption.APPEND)) {
            out.write(block.bytes(), 0, block.used());
        }
    }

    /** Adds a block as a run of its own. */
    void add(FrameBlock block) throws IOException {
        if (runs.size() == MOST_RUNS) {
            mergeIntoOne();
        }
        byte[] bytes = block.bytes();
        try (OutputStream out = open(newRun())) {
            for (int frame : block.sorted()) {
                out.write(bytes, frame, Frame.length(bytes, frame));
            }
        }
    }

    /** Hands over all frames in order. */
    void merge(FrameSink sink) throws IOException {
        try (RunMerge merge = new RunMerge(runs)) {
            merge.forEach(sink);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
        runs.clear();
    }

    private void mergeIntoOne() throws IOException {
        Path merged = Files.createTempFile(folder, "rows", ".run");
        try (OutputStream out = open(merged)) {
            merge((bytes, frame) -> out.write(bytes, frame, Frame.length(bytes, frame)));
        } finally {
            close();
            runs.add(merged);
        }
    }

    private Path newRun() throws IOException {
        Path run = Files.createTempFile(folder, "rows", ".run");
        runs.add(run);
        return run;
    }

    private static OutputStream open(Path run) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(run), BUFFER);
    }
}
