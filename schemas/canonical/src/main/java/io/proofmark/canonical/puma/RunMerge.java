package io.proofmark.canonical.puma;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Merges sorted runs; of equal keys that of the earlier run comes first. */
final class RunMerge implements AutoCloseable {

    private static final Comparator<RunReader> ORDER = RunReader::compareKeys;

    private final List<RunReader> readers = new ArrayList<>();

    RunMerge(List<Path> runs) throws IOException {
        for (Path run : runs) {
            readers.add(new RunReader(run, readers.size()));
        }
    }

    void forEach(FrameSink sink) throws IOException {
        PriorityQueue<RunReader> waiting = new PriorityQueue<>(ORDER.thenComparingInt(RunReader::number));
        for (RunReader reader : readers) {
            offer(reader, waiting);
        }
        for (RunReader first = waiting.poll(); first != null; first = waiting.poll()) {
            sink.accept(first.frame(), 0);
            offer(first, waiting);
        }
    }

    @Override
    public void close() throws IOException {
        for (RunReader reader : readers) {
            reader.close();
        }
    }

    private static void offer(RunReader reader, PriorityQueue<RunReader> waiting) throws IOException {
        if (reader.next()) {
            waiting.add(reader);
        }
    }
}
