package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Policies;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Outcome;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Spread;
import io.proofmark.verify.domain.Texts;
import java.util.Optional;

/** Runs that lie apart want an explanation; far apart, they want to be done again. */
final class SpreadRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.SPREAD,
                    "Spread of the runs",
                    "How far do the timed runs lie apart: (max - min) in percent of the median rate?")
            .pass("near enough, or explained in the notes")
            .warn("far apart and not explained")
            .notApplicable("fewer than two timed runs")
            .limit(Limit.policy("spreadExplain", "%", Policies::spreadExplain))
            .limit(Limit.policy("spreadRerun", "%", Policies::spreadRerun));
    private static final String AGAIN = "so far apart that they should be done again";

    private final Outcome again;
    private final About about;

    /** @param again what runs are that should be done again */
    SpreadRule(Outcome again) {
        this.again = again;
        this.about = again == Outcome.WARN
                ? ABOUT.warn("far apart and not explained, or " + AGAIN)
                : ABOUT.outcome(again, AGAIN);
    }

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Spread> spread = Spread.between(inquiry.rates());
        if (spread.isEmpty()) {
            return Check.notApplicable(Rules.SPREAD, "fewer than two timed runs");
        }
        var policies = inquiry.policies();
        String limit = policies.spreadExplain().toPlainString() + " %";
        String apart = spread.get().percent().toPlainString() + " %";
        return judge(spread.get(), apart, inquiry).with(apart, "at most " + limit);
    }

    @Override
    public About about() {
        return about;
    }

    private Check judge(Spread spread, String percent, Inquiry inquiry) {
        String apart = "the runs lie " + percent + " apart";
        if (spread.atLeast(inquiry.policies().spreadRerun())) {
            return Check.of(Rules.SPREAD, again, apart + ": they should be done again");
        }
        if (!spread.exceeds(inquiry.policies().spreadExplain())) {
            return Check.pass(Rules.SPREAD, apart);
        }
        return inquiry.submission().texts().given(Texts.NOTES)
                ? Check.pass(Rules.SPREAD, apart + "; see the notes")
                : Check.warn(Rules.SPREAD, apart + " without an explanation in the notes");
    }
}
