package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Benchmark;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;

/** As many timed runs as the benchmark's protocol asks for. */
final class RunsRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.RUNS, "Number of runs", "Are there as many timed runs as the protocol asks for?")
            .pass("enough")
            .warn("too few: not to be proposed as a reproduction")
            .notApplicable("the benchmark asks for none")
            .limit(Limit.each("benchmarks.*.minRuns", "runs"))
            .readOn("/v1/benchmarks");

    @Override
    public Check check(Inquiry inquiry) {
        int wanted = inquiry.benchmark().map(Benchmark::minRuns).orElse(0);
        if (wanted == 0) {
            return Check.notApplicable(Rules.RUNS, "the benchmark asks for no number of timed runs");
        }
        int seen = inquiry.submission().figures().runs().size();
        Check found = seen >= wanted
                ? Check.pass(Rules.RUNS, "as many timed runs as the protocol asks for")
                : Check.warn(Rules.RUNS, seen + " timed runs; the protocol asks for " + wanted);
        return found.with(seen, wanted);
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
