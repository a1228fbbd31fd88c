package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Recipe;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.math.BigDecimal;

/** The temperature that the method fixes: a greedy answer is one sample, not the best of several. */
final class SamplingRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.SAMPLING,
                    "Greedy answers",
                    "Was one answer taken at the temperature that the benchmark fixes, not the best of several?")
            .pass("it was")
            .fail("another temperature: another method")
            .notApplicable("the benchmark fixes none, or nothing is said")
            .limit(Limit.each("benchmarks.*.recipe.temperature", "temperature"))
            .readOn("/v1/benchmarks");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        BigDecimal wanted = inquiry.benchmark()
                .map(Benchmark::recipe)
                .map(Recipe::temperature)
                .orElse(null);
        BigDecimal here = inquiry.submission().conditions().protocol().temperature();
        if (wanted == null || here == null) {
            return Check.notApplicable(
                    Rules.SAMPLING, wanted == null ? "the benchmark fixes no temperature" : "no temperature given");
        }
        Check found = here.compareTo(wanted) == 0
                ? Check.pass(Rules.SAMPLING, "the temperature of the benchmark")
                : Check.fail(Rules.SAMPLING, "another temperature than the benchmark's");
        return found.with(here.toPlainString(), wanted.toPlainString());
    }
}
