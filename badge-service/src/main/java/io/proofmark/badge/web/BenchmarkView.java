package io.proofmark.badge.web;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Policy;
import java.util.ArrayList;
import java.util.List;

/** Puts a benchmark of the catalog into the words of its page. */
final class BenchmarkView {

    private BenchmarkView() {}

    static BenchmarkPage page(Frame frame, Benchmark it) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("Kind", it.kind()));
        fields.add(Field.of("Metric", Labels.metric(it.metric()) + " (" + it.unit() + ")"));
        fields.add(Field.of("Better", it.lowerIsBetter() ? "lower" : "higher"));
        fields.add(Field.of("Policy", policy(it.policy())));
        if (it.minRuns() > 0) {
            fields.add(Field.of("Timed runs", "at least " + it.minRuns()));
        }
        if (it.noise().signum() > 0) {
            fields.add(Field.of("Noise", "± " + Display.number(it.noise(), it.unit())));
        }
        if (!it.logHosts().isEmpty()) {
            fields.add(Field.of("Logs are public at", String.join(", ", it.logHosts())));
        }
        if (!it.runners().isEmpty()) {
            fields.add(Field.of("Measured by", String.join(", ", it.runners())));
        }
        if (it.predecessor() != null) {
            fields.add(new Field("Replaces", Labels.benchmark(it.predecessor()), "/benchmarks/" + it.predecessor()));
        }
        if (it.changed() != null) {
            fields.add(Field.of("What changed", it.changed()));
        }
        return new BenchmarkPage(frame, it, List.copyOf(fields));
    }

    private static String policy(Policy policy) {
        return switch (policy) {
            case AUTO -> "auto: a clean verdict publishes by itself, anything else is reviewed";
            case REVIEW -> "review: a person rules on every submission";
        };
    }
}
