package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Benchmark;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import java.util.Optional;

/** The same method; of one that replaced another is said what changed, because the two are never compared. */
final class MethodRule implements Rule {

    private final Rule benchmark = new BenchmarkRule();

    @Override
    public About about() {
        return benchmark.about();
    }

    @Override
    public Check check(Inquiry inquiry) {
        Check found = benchmark.check(inquiry);
        Optional<Benchmark> method = inquiry.benchmark();
        String predecessor = method.map(Benchmark::predecessor).orElse(null);
        if (predecessor == null || found.remarkable()) {
            return found;
        }
        return found.saying("; it replaced " + predecessor + " and is never compared with it"
                + method.map(Benchmark::changed).map(": "::concat).orElse(""));
    }
}
