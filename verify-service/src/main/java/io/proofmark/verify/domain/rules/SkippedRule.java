package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Limits;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.util.List;

/** So many steps of the protocol may be skipped; with more a run is never proposed as a reproduction. */
final class SkippedRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.STEPS, "Steps of the protocol", "How many steps of the benchmark's protocol were skipped?")
            .pass("no more than is tolerated")
            .warn("a step is named that the protocol does not have")
            .fail("more: it may be public, but is not proposed as a reproduction")
            .notApplicable("nothing said, or the benchmark has no protocol")
            .limit(Limit.limit("skippedSteps", "steps", Limits::skippedSteps))
            .limit(Limit.each("benchmarks.*.steps", "steps"))
            .readOn("/v1/benchmarks");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        List<Integer> skipped = inquiry.submission().conditions().protocol().skippedSteps();
        int steps = inquiry.benchmark().map(Benchmark::steps).map(List::size).orElse(0);
        if (skipped == null || steps == 0) {
            return Check.notApplicable(
                    Rules.STEPS,
                    steps == 0
                            ? "the benchmark has no protocol in steps"
                            : "nothing said about the steps of the protocol");
        }
        int tolerated = inquiry.limits().skippedSteps();
        return judge(skipped, steps, tolerated).with(skipped.size() + " of " + steps, "at most " + tolerated);
    }

    private static Check judge(List<Integer> skipped, int steps, int tolerated) {
        if (skipped.size() > tolerated) {
            return Check.fail(
                    Rules.STEPS,
                    skipped.size() + " steps of the protocol skipped: not to be proposed as a reproduction");
        }
        if (skipped.stream().anyMatch(step -> step > steps)) {
            return Check.warn(Rules.STEPS, "the protocol has " + steps + " steps");
        }
        return Check.pass(Rules.STEPS, skipped.isEmpty() ? "no step skipped" : "so few skipped steps are tolerated");
    }
}
