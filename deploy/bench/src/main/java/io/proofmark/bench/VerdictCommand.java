package io.proofmark.bench;

import io.proofmark.bench.canonical.Timed;
import io.proofmark.bench.verdict.VerdictBenchmark;
import io.proofmark.catalog.Catalogs;
import io.proofmark.verify.domain.rules.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench verdict}. */
@Command(
        name = "verdict",
        mixinStandardHelpOptions = true,
        description = "Verdicts on native submissions on one core, by the rules and catalog in force; needs no system.")
final class VerdictCommand implements Callable<Integer> {

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(
            names = "--iterations",
            defaultValue = "5",
            description = "seconds measured each (default: ${DEFAULT-VALUE})")
    private int iterations;

    @Override
    public Integer call() {
        options.require("--iterations", iterations, 1, Limits.SECONDS);
        try {
            Map<String, Double> seconds = Timed.seconds(VerdictBenchmark.class, iterations);
            List<Figure> figures = seconds.entrySet().stream()
                    .map(timed -> new Figure("verdicts, " + timed.getKey(), Math.round(1 / timed.getValue()), "1/s"))
                    .toList();
            Map<String, Object> settings =
                    Map.of("iterations", iterations, "rule set", RuleBook.CURRENT, "catalog", Catalogs.CURRENT);
            return options.report("verdict", settings, figures, !figures.isEmpty());
        } catch (RunnerException e) {
            throw new BenchFault("cannot measure: " + e.getMessage(), e);
        }
    }
}
