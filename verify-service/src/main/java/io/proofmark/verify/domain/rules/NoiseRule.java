package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Benchmark;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Divergence;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Shown;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether a check of a score lies within the noise of its benchmark. */
final class NoiseRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.NOISE,
                    "Distance of a check",
                    "Does a check of a score row lie within the noise of the benchmark around the value that the row"
                            + " shows? An approved check by the owner within it verifies the value of another operator"
                            + " on another machine; outside it, the value is reviewed again. While it is open, a check"
                            + " is compared anew whenever the row shows another run.")
            .pass("within the noise")
            .warn("outside it: approved, an owner's check has the value reviewed again; or the benchmark says nothing"
                    + " of its noise")
            .notApplicable("no check of its own row, or the row shows no value yet")
            .limit(Limit.each("benchmarks.*.noise", "the benchmark's unit"))
            .readOn("/v1/benchmarks");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        if (!inquiry.submission().checksOwnRow()) {
            return Check.notApplicable(Rules.NOISE, "no check of the row of its configuration");
        }
        Optional<Divergence> divergence = inquiry.noise();
        return divergence.isEmpty()
                ? Check.notApplicable(Rules.NOISE, "compared as soon as the row shows a value")
                : judge(divergence.get(), inquiry);
    }

    private static Check judge(Divergence divergence, Inquiry inquiry) {
        Check found =
                switch (divergence.band()) {
                    case WITHIN_NOISE -> Check.pass(Rules.NOISE, "within the noise of the benchmark");
                    case OUTSIDE_NOISE ->
                        Check.warn(Rules.NOISE, "outside the noise of the benchmark" + consequence(inquiry));
                    case WITHIN_10, WITHIN_25, OVER_25, OVER_50, NOT_COMPARABLE ->
                        Check.warn(Rules.NOISE, "the benchmark says nothing of its noise");
                };
        BigDecimal noise = inquiry.benchmark().map(Benchmark::noise).orElse(BigDecimal.ZERO);
        BigDecimal row = inquiry.shown().map(Shown::value).orElseThrow();
        BigDecimal value = inquiry.value().orElseThrow();
        return found.with(value.toPlainString(), row.toPlainString() + " ± " + noise.toPlainString());
    }

    private static String consequence(Inquiry inquiry) {
        return inquiry.submission().origin().isOwner()
                ? ": once it is approved, the row's value is reviewed again"
                : "";
    }
}
