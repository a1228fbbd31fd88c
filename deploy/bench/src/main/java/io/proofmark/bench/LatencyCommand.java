package io.proofmark.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench latency}. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        description = "Submissions at a fixed rate: the time until the verdict is in its topic and visible over HTTP.")
final class LatencyCommand implements Callable<Integer> {

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(names = "--rate", defaultValue = "200", description = "submissions a second (default: ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--warmup", defaultValue = "5", description = "seconds not counted (default: ${DEFAULT-VALUE})")
    private int warmup;

    @Option(names = "--seconds", defaultValue = "30", description = "seconds measured (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--sample-every",
            defaultValue = "10",
            description = "look up every n-th over HTTP, 0 for none (default: ${DEFAULT-VALUE})")
    private int sampleEvery;

    @Option(
            names = "--poll-millis",
            defaultValue = "25",
            description =
                    "pause before another look-up of a submission that shows no verdict (default: ${DEFAULT-VALUE})")
    private int pollMillis;

    @Option(
            names = "--patience",
            defaultValue = "30",
            description = "seconds that a last verdict may take (default: ${DEFAULT-VALUE})")
    private int patience;

    @Override
    public Integer call() throws InterruptedException {
        options.require("--rate", rate, 1, Limits.RATE);
        options.require("--warmup", warmup, 0, Limits.SECONDS);
        options.require("--seconds", seconds, 1, Limits.SECONDS);
        options.require("--sample-every", sampleEvery, 0, Integer.MAX_VALUE);
        options.require("--poll-millis", pollMillis, 1, 1_000);
        options.require("--patience", patience, 0, Limits.SECONDS);
        var settings = new LatencyLoad.Settings(rate, warmup, seconds, sampleEvery, patience);
        options.require("--rate times seconds", settings.total(), 1, Limits.DOCUMENTS);
        return measure(settings, options.addresses());
    }

    private int measure(LatencyLoad.Settings settings, Addresses addresses) throws InterruptedException {
        try (Http intake = new Http(addresses.intake(), Limits.CONNECTIONS);
                Http badge = new Http(addresses.badge(), Limits.CONNECTIONS)) {
            intake.requireReady("intake");
            badge.requireReady("badge");
            try (VerdictTopic verdicts = new VerdictTopic(addresses.kafka())) {
                var page = new StatusPage(badge, pollMillis);
                LatencyLoad load = new LatencyLoad(intake, verdicts, page, options.documents(), settings);
                List<Figure> figures = load.run();
                return options.report("latency", shown(), figures, load.allSeen());
            }
        }
    }

    private Map<String, Object> shown() {
        return Map.of(
                "rate", rate,
                "warmupSeconds", warmup,
                "seconds", seconds,
                "sampleEvery", sampleEvery,
                "pollMillis", pollMillis,
                "patienceSeconds", patience);
    }
}
