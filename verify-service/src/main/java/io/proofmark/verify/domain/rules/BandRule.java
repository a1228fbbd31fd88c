package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Policies;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Divergence;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Texts;
import java.math.BigDecimal;
import java.util.Optional;

/** How far the run lies from the row it repeats, to which side, and what has to happen. */
final class BandRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.DIVERGENCE,
                    "Distance from the row",
                    "How far does the rate lie from the row that it repeats, in percent of the row, with its sign? Up"
                            + " to the first limit it reproduces the row; up to the second it may, when its notes"
                            + " explain the difference and a person agrees; beyond that it is a row of its own.")
            .pass("near enough to reproduce it")
            .warn("explained in the notes: a person says whether it counts; or the two cannot be compared")
            .fail("not explained in the notes; or no reproduction, but a row of its own")
            .notApplicable("repeats no row, or is a score")
            .limit(Limit.policy("within", "%", Policies::within))
            .limit(Limit.policy("documented", "%", Policies::documented))
            .limit(Limit.policy("suspect", "%", Policies::suspect));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        if (inquiry.submission().kind() == Kind.SCORE) {
            return Check.notApplicable(Rules.DIVERGENCE, "scores are compared by the noise of their benchmark");
        }
        Optional<Divergence> divergence = inquiry.divergence();
        return divergence.isEmpty()
                ? Check.notApplicable(Rules.DIVERGENCE, Dimension.absence(inquiry.original()))
                : judge(divergence.get(), inquiry)
                        .with(
                                signed(divergence.get()),
                                "within " + percent(inquiry.policies().within()));
    }

    private static Check judge(Divergence divergence, Inquiry inquiry) {
        Policies policies = inquiry.policies();
        String apart = apart(divergence);
        return switch (divergence.band()) {
            case WITHIN_10 -> Check.pass(Rules.DIVERGENCE, apart);
            case WITHIN_25 -> explained(apart + " (over " + percent(policies.within()) + ")", inquiry);
            case OVER_25 ->
                Check.fail(
                        Rules.DIVERGENCE,
                        "not a reproduction: " + apart + " (over " + percent(policies.documented())
                                + "): submit it as a row of its own, and say so if the row seems stale or wrong");
            case OVER_50 ->
                Check.fail(
                        Rules.DIVERGENCE,
                        "not a reproduction: " + apart + " (" + percent(policies.suspect())
                                + " or more): check again that model, variant, quantisation, hardware, runtime and"
                                + " driver are the row's");
            case NOT_COMPARABLE, WITHIN_NOISE, OUTSIDE_NOISE ->
                Check.warn(Rules.DIVERGENCE, "not comparable: one of the two has no figure above zero in this unit");
        };
    }

    private static Check explained(String apart, Inquiry inquiry) {
        return inquiry.submission().texts().given(Texts.NOTES)
                ? Check.warn(Rules.DIVERGENCE, apart + ": a person says whether it counts; see the notes")
                : Check.fail(
                        Rules.DIVERGENCE,
                        apart + ": the notes have to explain it, as by driver, background load, heat or power limit");
    }

    private static String apart(Divergence divergence) {
        BigDecimal delta = divergence.delta();
        if (delta == null) {
            return "not comparable";
        }
        String side = delta.signum() < 0 ? " slower" : delta.signum() > 0 ? " faster" : " apart";
        return delta.abs().toPlainString() + " %" + side;
    }

    private static String signed(Divergence divergence) {
        BigDecimal delta = divergence.delta();
        return delta == null ? "" : (delta.signum() > 0 ? "+" : "") + delta.toPlainString() + " %";
    }

    private static String percent(BigDecimal limit) {
        return limit.stripTrailingZeros().toPlainString() + " %";
    }
}
