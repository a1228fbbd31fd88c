package io.proofmark.bench.canonical;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a benchmark class on one thread of a JVM of its own, which collects garbage on that thread. */
public final class Timed {

    private static final List<String> ONE_CORE =
            List.of("-XX:+UseSerialGC", "-Xmx512m", "--sun-misc-unsafe-memory-access=allow");

    private Timed() {}

    /**
     * Seconds of one call of each method on a file, by the method's name: the average of the fastest iteration, as the
     * peer names its fastest pass.
     *
     * @param iterations of a second each, measured after twice as many that are not
     */
    public static Map<String, Double> seconds(Class<?> benchmark, String file, int iterations) throws RunnerException {
        return byMethod(
                new Runner(options(benchmark, iterations).param("file", file).build()).run());
    }

    /** The same of a benchmark that reads no file. */
    public static Map<String, Double> seconds(Class<?> benchmark, int iterations) throws RunnerException {
        return byMethod(new Runner(options(benchmark, iterations).build()).run());
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, int iterations) {
        return new OptionsBuilder()
                .include("\\b" + benchmark.getSimpleName() + "\\b")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .jvmArgs(ONE_CORE.toArray(String[]::new))
                .warmupIterations(2 * iterations)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
    }

    private static Map<String, Double> byMethod(Collection<RunResult> results) {
        Map<String, Double> seconds = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            seconds.put(
                    name.substring(name.lastIndexOf('.') + 1),
                    result.getPrimaryResult().getStatistics().getMin() / 1e9);
        }
        return seconds;
    }
}
