package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Recipe;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;

/** A first run that is thrown away, where the method asks for one. */
final class WarmupRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.WARMUP, "Warm-up", "Was a first run thrown away, where the benchmark asks for one?")
            .pass("it was")
            .warn("it was not: the first timed run may be slow")
            .notApplicable("not asked for, or nothing said")
            .limit(Limit.each("benchmarks.*.recipe.warmup", "yes or no"))
            .readOn("/v1/benchmarks");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Boolean warmup = inquiry.submission().conditions().protocol().warmup();
        boolean asked = inquiry.benchmark()
                .map(Benchmark::recipe)
                .filter(Recipe::warmup)
                .isPresent();
        if (!asked || warmup == null) {
            return Check.notApplicable(
                    Rules.WARMUP, asked ? "nothing said of a warm-up" : "the benchmark asks for no warm-up");
        }
        return warmup
                ? Check.pass(Rules.WARMUP, "warmed up")
                : Check.warn(Rules.WARMUP, "not warmed up, which the protocol asks for");
    }
}
