package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Benchmark;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Score;
import java.util.Optional;

/** A score in the metric and unit of its benchmark: scored otherwise is another benchmark. */
final class MetricRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.METRIC,
                    "Metric of a score",
                    "Is the score given in the metric and unit of the benchmark? Scored otherwise is another slug.")
            .pass("it is")
            .fail("another metric or unit")
            .notApplicable("no score, or the benchmark is not known")
            .limit(Limit.each("benchmarks.*.metric", "metric"))
            .limit(Limit.each("benchmarks.*.unit", "unit"))
            .readOn("/v1/benchmarks");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Score score = inquiry.submission().figures().score();
        Optional<Benchmark> benchmark = inquiry.benchmark();
        if (score == null || benchmark.isEmpty()) {
            return Check.notApplicable(Rules.METRIC, "no score of a known benchmark");
        }
        String wanted = benchmark.get().metric() + " in " + benchmark.get().unit();
        String here = score.metric() + " in " + score.unit();
        Check found = here.equals(wanted)
                ? Check.pass(Rules.METRIC, "the metric of the benchmark")
                : Check.fail(
                        Rules.METRIC, "another metric or unit than the benchmark's: another method has another slug");
        return found.with(here, wanted);
    }
}
