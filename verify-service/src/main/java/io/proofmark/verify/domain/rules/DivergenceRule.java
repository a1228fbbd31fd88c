package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Policies;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Divergence;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** How far the run lies from the row it repeats, and what that means. */
final class DivergenceRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.DIVERGENCE,
                    "Distance from the row",
                    "How far does the rate lie from the row that it repeats, in percent of the row?")
            .pass("near enough to reproduce it")
            .warn("a person says whether it counts, or the two cannot be compared")
            .fail("no reproduction: a row of its own")
            .notApplicable("repeats no row")
            .limit(Limit.policy("within", "%", Policies::within))
            .limit(Limit.policy("documented", "%", Policies::documented))
            .limit(Limit.policy("suspect", "%", Policies::suspect));

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Divergence> divergence = inquiry.divergence();
        if (divergence.isEmpty()) {
            return Check.notApplicable(Rules.DIVERGENCE, Dimension.absence(inquiry.original()));
        }
        return judge(divergence.get(), inquiry);
    }

    private static Check judge(Divergence divergence, Inquiry inquiry) {
        var policies = inquiry.policies();
        String apart = divergence.delta() == null
                ? "not comparable"
                : divergence.delta().abs().toPlainString() + " % apart";
        Check found =
                switch (divergence.band()) {
                    case WITHIN_10 -> Check.pass(Rules.DIVERGENCE, apart);
                    case WITHIN_25 ->
                        Check.warn(
                                Rules.DIVERGENCE,
                                apart + " (over " + percent(policies.within()) + "): a person says whether it counts");
                    case OVER_25 ->
                        Check.fail(
                                Rules.DIVERGENCE,
                                "not a reproduction: " + apart + " (over " + percent(policies.documented()) + ")");
                    case OVER_50 ->
                        Check.fail(
                                Rules.DIVERGENCE,
                                "not a reproduction: " + apart + " (" + percent(policies.suspect())
                                        + " or more): hardly the same configuration");
                    case NOT_COMPARABLE, WITHIN_NOISE, OUTSIDE_NOISE ->
                        Check.warn(
                                Rules.DIVERGENCE,
                                "not comparable: one of the two has no figure above zero in this unit");
                };
        return found.with(
                divergence.delta() == null ? null : divergence.delta().toPlainString() + " %",
                "within " + percent(policies.within()));
    }

    private static String percent(BigDecimal limit) {
        return Objects.requireNonNull(limit).stripTrailingZeros().toPlainString() + " %";
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
