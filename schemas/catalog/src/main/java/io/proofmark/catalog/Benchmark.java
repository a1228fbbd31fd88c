package io.proofmark.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of measuring. Another method is another slug, so that what cannot be compared never is.
 *
 * @param slug the key in submissions
 * @param name as people write it
 * @param kind {@code speed} or {@code score}
 * @param format of the packages that alone measure it, {@code puma} or {@code inferencebench}; null: native submissions do
 * @param metric what is measured
 * @param unit of the metric
 * @param lowerIsBetter whether a smaller value ranks first
 * @param policy whether verdicts take effect by themselves
 * @param description one sentence
 * @param steps the protocol, one step each; may be empty
 * @param minRuns timed runs that the protocol asks for; 0 = not asked
 * @param noise what a repetition may differ by, in the unit; 0 where it is judged in percent
 * @param logHosts hosts where a raw log counts as public; empty = not asked
 * @param runners scripts that measure it; empty = not asked
 * @param predecessor slug that this method replaced, or null
 * @param changed what it does otherwise than its predecessor; null where nobody said
 * @param recipe what it fixes of a run
 * @param scale what values are possible
 */
public record Benchmark(
        String slug,
        String name,
        String kind,
        @Nullable String format,
        String metric,
        String unit,
        boolean lowerIsBetter,
        Policy policy,
        String description,
        List<String> steps,
        int minRuns,
        BigDecimal noise,
        List<String> logHosts,
        List<String> runners,
        @Nullable String predecessor,
        @Nullable String changed,
        Recipe recipe,
        Scale scale) {

    public Benchmark {
        steps = List.copyOf(steps);
        logHosts = List.copyOf(logHosts);
        runners = List.copyOf(runners);
    }
}
