package io.proofmark.bench;

import io.proofmark.bench.canonical.EnvelopeBenchmark;
import io.proofmark.bench.canonical.PumaCsvBenchmark;
import io.proofmark.bench.canonical.PythonPeer;
import io.proofmark.bench.canonical.Samples;
import io.proofmark.bench.canonical.Timed;
import io.proofmark.canonical.inferencebench.InferenceBenchJson;
import io.proofmark.canonical.puma.PumaCsv;
import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.canonical.puma.RowVisitor;
import io.proofmark.canonical.puma.SortSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * How fast the canonical forms are, and whether Python gives the same digests of the same files. Both sides repeat the work
 * within one process that has run warm, the start of neither counts, and the fastest pass (Python) or second (Java) stands
 * for each: on a small file a few passes of Python would be its slowest.
 */
final class CanonicalSpeed {

    /** Rows of files of 22 kB, 11 MB and 120 MB. */
    static final int SMALL = 200;

    static final int LARGE = 1_090_000;
    private static final int MIDDLE = 100_000;

    /** Python reads so many rows of each file, a second or two, but the whole file three times at least. */
    private static final int PEER_ROWS = 400_000;

    private static final int PEER_REPEATS = 3;
    private static final int ENVELOPE_REPEATS = 2000;

    private final String python;
    private final Path peers;
    private final int iterations;
    private final int mostRows;
    private final List<Figure> figures = new ArrayList<>();
    private boolean agree = true;

    CanonicalSpeed(String python, Path peers, int iterations, int mostRows) {
        this.python = python;
        this.peers = peers;
        this.iterations = iterations;
        this.mostRows = mostRows;
    }

    boolean peersAgree() {
        return agree;
    }

    List<Figure> figures() throws IOException, RunnerException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-canonical");
        try {
            for (int rows : List.of(SMALL, MIDDLE, LARGE)) {
                if (rows <= mostRows) {
                    predictions(folder.resolve("predictions.jsonl"), rows);
                }
            }
            envelope(folder.resolve("envelope.json"));
        } finally {
            Files.deleteIfExists(folder.resolve("predictions.jsonl"));
            Files.deleteIfExists(folder.resolve("envelope.json"));
            Files.delete(folder);
        }
        return figures;
    }

    private void predictions(Path file, int rows) throws IOException, RunnerException, InterruptedException {
        Samples.predictions(file, rows);
        String digest = new PumaCsv(PumaLimits.DEFAULT, SortSpace.in(file.resolveSibling("")))
                .digest(file, RowVisitor.NONE)
                .sha256();
        int repeats = Math.max(PEER_REPEATS, PEER_ROWS / rows);
        PythonPeer peer = PythonPeer.run(python, peers.resolve("puma_csv.py"), file, repeats);
        agree &= digest.equals(peer.digest());
        compare(
                "puma-csv/1, %,d rows, %,d kB".formatted(rows, Files.size(file) / 1000),
                rows,
                Timed.seconds(PumaCsvBenchmark.class, file.toString(), iterations),
                peer);
    }

    private void envelope(Path file) throws IOException, RunnerException, InterruptedException {
        Samples.envelope(file);
        String digest = new InferenceBenchJson(InferenceBenchJson.LIMITS)
                .digest(Files.readAllBytes(file))
                .asIsSha256();
        PythonPeer peer = PythonPeer.run(python, peers.resolve("inferencebench_json.py"), file, ENVELOPE_REPEATS);
        agree &= digest.equals(peer.digest());
        compare(
                "inferencebench-json/1, %,d bytes".formatted(Files.size(file)),
                1,
                Timed.seconds(EnvelopeBenchmark.class, file.toString(), iterations),
                peer);
    }

    private void compare(String what, int items, Map<String, Double> seconds, PythonPeer peer) {
        double own = seconds.getOrDefault("digest", Double.NaN);
        figures.add(new Figure(what, Math.round(items / own), "1/s"));
        figures.add(new Figure(what + ", plain Python", Math.round(items / peer.seconds()), "1/s"));
        figures.add(new Figure(what + ", times as fast as Python", Figure.rounded(peer.seconds() / own), ""));
        figures.add(new Figure(
                what + ", times as long as SHA-256 alone",
                Figure.rounded(own / seconds.getOrDefault("sha256", Double.NaN)),
                ""));
    }
}
