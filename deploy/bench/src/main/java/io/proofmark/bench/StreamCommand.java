package io.proofmark.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench stream}. */
@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        description = "One NDJSON request with many submissions, a line each.")
final class StreamCommand implements Callable<Integer> {

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(names = "--lines", defaultValue = "20000", description = "submissions (default: ${DEFAULT-VALUE})")
    private long lines;

    @Override
    public Integer call() {
        options.require("--lines", lines, 1, Limits.DOCUMENTS);
        try (Http intake = new Http(options.addresses().intake(), 1)) {
            intake.requireReady("intake");
            StreamLoad load = new StreamLoad(intake, options.documents(), lines);
            List<Figure> figures = load.run();
            return options.report("stream", Map.of("lines", lines), figures, load.allAcknowledged());
        }
    }
}
