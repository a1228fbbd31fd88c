package io.proofmark.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench canonical}. */
@Command(
        name = "canonical",
        mixinStandardHelpOptions = true,
        description =
                "Canonical forms on one core, beside plain Python 3 and SHA-256 of the same bytes; needs no system.")
final class CanonicalCommand implements Callable<Integer> {

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(
            names = "--iterations",
            defaultValue = "5",
            description = "seconds measured each (default: ${DEFAULT-VALUE})")
    private int iterations;

    @Option(names = "--most-rows", defaultValue = "1090000", description = "of predictions (default: ${DEFAULT-VALUE})")
    private int mostRows;

    @Option(names = "--python", defaultValue = "python3", description = "interpreter (default: ${DEFAULT-VALUE})")
    private String python = "";

    @Option(
            names = "--peers",
            paramLabel = "FOLDER",
            defaultValue = "deploy/bench/python",
            description = "scripts to compare with (default: ${DEFAULT-VALUE})")
    private Path peers = Path.of("");

    @Override
    public Integer call() {
        options.require("--iterations", iterations, 1, Limits.SECONDS);
        options.require("--most-rows", mostRows, CanonicalSpeed.SMALL, CanonicalSpeed.LARGE);
        CanonicalSpeed speed = new CanonicalSpeed(python, peers, iterations, mostRows);
        try {
            return options.report("canonical", Map.of("iterations", iterations), speed.figures(), speed.peersAgree());
        } catch (IOException | RunnerException e) {
            throw new BenchFault("cannot measure: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFault("interrupted", e);
        }
    }
}
