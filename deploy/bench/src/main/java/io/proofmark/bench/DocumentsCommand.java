package io.proofmark.bench;

import io.proofmark.bench.canonical.Timed;
import io.proofmark.bench.documents.DocumentBenchmark;
import io.proofmark.bench.documents.Reader;
import io.proofmark.bench.documents.SlowestBomb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench documents}. */
@Command(
        name = "documents",
        mixinStandardHelpOptions = true,
        description = "Strict reading and JSON Schema on one core, beside a plain tree of the same bytes, and how"
                + " long the worst bombs are read; needs no system.")
final class DocumentsCommand implements Callable<Integer> {

    private static final int PASSES = 10;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(
            names = "--iterations",
            defaultValue = "5",
            description = "seconds measured each (default: ${DEFAULT-VALUE})")
    private int iterations;

    @Option(
            names = "--puma",
            paramLabel = "FILE",
            defaultValue = "deploy/local/samples/packages/puma/7b0f4c9e-2d31-4a86-9c57-e1f2a3b4c5d6.json",
            description = "a submission.json that keeps to its schema (default: ${DEFAULT-VALUE})")
    private Path puma = Path.of("");

    @Override
    public Integer call() {
        options.require("--iterations", iterations, 1, Limits.SECONDS);
        try {
            Path submission = Files.createTempFile("bench-documents", ".json");
            try {
                Files.write(submission, options.documents().document(0));
                List<Figure> figures = new ArrayList<>(figures("native submission", submission));
                figures.addAll(figures("PUMA submission.json", puma));
                for (Reader reader : Reader.values()) {
                    figures.add(slowest(reader));
                    figures.add(new Figure(
                            "names of one hash code for " + words(reader) + ", times as long as others",
                            Figure.rounded(SlowestBomb.collisions(reader, PASSES)),
                            ""));
                }
                return options.report("documents", Map.of("iterations", iterations), figures, true);
            } finally {
                Files.delete(submission);
            }
        } catch (IOException | RunnerException e) {
            throw new BenchFault("cannot measure: " + e.getMessage(), e);
        }
    }

    private static Figure slowest(Reader reader) throws IOException {
        SlowestBomb worst = SlowestBomb.of(reader, PASSES);
        return Figure.millis(
                "slowest bomb for " + words(reader) + ": " + words(worst.bomb()), worst.seconds() * Clock.SECOND);
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private List<Figure> figures(String name, Path file) throws IOException, RunnerException {
        Map<String, Double> seconds = Timed.seconds(DocumentBenchmark.class, file.toString(), iterations);
        double checked = seconds.getOrDefault("checked", Double.NaN);
        double plain = seconds.getOrDefault("plain", Double.NaN);
        String what = name + ", %,d bytes".formatted(Files.size(file));
        return List.of(
                new Figure(what, Math.round(1 / checked), "1/s"),
                new Figure(what + ", plain tree", Math.round(1 / plain), "1/s"),
                new Figure(what + ", times as long as a plain tree", Figure.rounded(checked / plain), ""));
    }
}
