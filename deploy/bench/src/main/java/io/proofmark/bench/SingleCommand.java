package io.proofmark.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench single}. */
@Command(
        name = "single",
        mixinStandardHelpOptions = true,
        description = "One submission a request, as many a second as the door takes.")
final class SingleCommand implements Callable<Integer> {

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(names = "--connections", defaultValue = "64", description = "kept open (default: ${DEFAULT-VALUE})")
    private int connections;

    @Option(names = "--warmup", defaultValue = "5", description = "seconds not counted (default: ${DEFAULT-VALUE})")
    private int warmup;

    @Option(names = "--seconds", defaultValue = "20", description = "seconds measured (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--most",
            defaultValue = "200000",
            description = "submissions at most, warm-up included (default: ${DEFAULT-VALUE})")
    private long most;

    @Override
    public Integer call() {
        options.require("--connections", connections, 1, Limits.CONNECTIONS);
        options.require("--warmup", warmup, 0, Limits.SECONDS);
        options.require("--seconds", seconds, 1, Limits.SECONDS);
        options.require("--most", most, 1, Limits.DOCUMENTS);
        var settings = new SingleLoad.Settings(connections, warmup, seconds, most);
        try (Http intake = new Http(options.addresses().intake(), connections)) {
            intake.requireReady("intake");
            SingleLoad load = new SingleLoad(intake, options.documents(), settings);
            List<Figure> figures = load.run();
            return options.report("single", shown(), figures, load.allAccepted());
        }
    }

    private Map<String, Object> shown() {
        return Map.of("connections", connections, "warmupSeconds", warmup, "seconds", seconds, "most", most);
    }
}
