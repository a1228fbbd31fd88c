package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Policies;
import io.proofmark.verify.domain.Arithmetic;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Figures;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.RateFormula;
import io.proofmark.verify.domain.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Declared figures must follow from the timed runs, within the tolerance of the catalog. */
final class DeclaredMetricsRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.DECLARED_METRICS,
                    "Declared figures",
                    "Do the declared rate and time to first token follow from the timed runs? The rate is tokens/(t2-t1), the median counts; other formulas in use are recognised and named.")
            .pass("they do, or nothing was declared")
            .warn("the rate fits another formula, or the time to first token differs")
            .fail("the rate fits no known formula")
            .notApplicable("no timed runs")
            .limit(Limit.policy("declaredTolerance", "%", Policies::declaredTolerance));

    private static final List<RateFormula> FORMULAS = List.of(RateFormula.values());

    @Override
    public Check check(Inquiry inquiry) {
        Figures figures = inquiry.submission().figures();
        if (figures.runs().isEmpty()) {
            return Check.notApplicable(Rules.DECLARED_METRICS, "no timed runs to recompute figures from");
        }
        BigDecimal tolerance = inquiry.policies().declaredTolerance();
        Check decode = decode(figures, inquiry.rates(), tolerance);
        return decode.remarkable() ? decode : ttft(inquiry, tolerance).orElse(decode);
    }

    private static Check decode(Figures figures, List<BigDecimal> rates, BigDecimal tolerance) {
        BigDecimal declared = figures.declared().decodeTokensPerSecond();
        BigDecimal recomputed = Arithmetic.median(rates);
        if (declared == null) {
            return Check.pass(Rules.DECLARED_METRICS, "no decode rate declared; the recomputed one counts")
                    .with(null, plain(recomputed));
        }
        return formula(declared, recomputed, figures, tolerance)
                .map(DeclaredMetricsRule::fitting)
                .orElseGet(() -> Check.fail(
                        Rules.DECLARED_METRICS, "the declared decode rate follows from the runs by no known formula"))
                .with(plain(declared), plain(recomputed));
    }

    private static Optional<RateFormula> formula(
            BigDecimal declared, BigDecimal recomputed, Figures figures, BigDecimal tolerance) {
        for (RateFormula formula : FORMULAS) {
            BigDecimal rate = formula == RateFormula.DECODE
                    ? recomputed
                    : figures.median(formula).orElseThrow();
            if (Arithmetic.within(declared, rate, tolerance)) {
                return Optional.of(formula);
            }
        }
        return Optional.empty();
    }

    private static Check fitting(RateFormula formula) {
        return formula == RateFormula.DECODE
                ? Check.pass(Rules.DECLARED_METRICS, "the declared decode rate is " + formula.text())
                : Check.warn(
                        Rules.DECLARED_METRICS,
                        "the declared decode rate is " + formula.text() + ", not " + RateFormula.DECODE.text());
    }

    private static Optional<Check> ttft(Inquiry inquiry, BigDecimal tolerance) {
        BigDecimal declared = inquiry.submission().figures().declared().ttftMs();
        BigDecimal recomputed = inquiry.ttftMs().orElseThrow();
        if (declared == null || Arithmetic.within(declared, recomputed, tolerance)) {
            return Optional.empty();
        }
        return Optional.of(
                Check.warn(Rules.DECLARED_METRICS, "the declared time to first token differs from t1-t0 of the runs")
                        .with(plain(declared) + " ms", plain(recomputed) + " ms"));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
