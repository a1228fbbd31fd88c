package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Spread;
import io.proofmark.verify.domain.Texts;
import java.util.Optional;

/** Runs that lie apart want an explanation; far apart, they want to be done again. */
final class SpreadRule implements Rule {

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Spread> spread = inquiry.submission().figures().spread();
        if (spread.isEmpty()) {
            return Check.notApplicable(Rules.SPREAD, "fewer than two timed runs");
        }
        var policies = inquiry.policies();
        String limit = policies.spreadExplain().toPlainString() + " %";
        return judge(spread.get(), inquiry).with(spread.get().percent().toPlainString() + " %", "at most " + limit);
    }

    private static Check judge(Spread spread, Inquiry inquiry) {
        String apart = "the runs lie " + spread.percent().toPlainString() + " % apart";
        if (spread.atLeast(inquiry.policies().spreadRerun())) {
            return Check.warn(Rules.SPREAD, apart + ": they should be done again");
        }
        if (!spread.exceeds(inquiry.policies().spreadExplain())) {
            return Check.pass(Rules.SPREAD, apart);
        }
        return inquiry.submission().texts().given(Texts.NOTES)
                ? Check.pass(Rules.SPREAD, apart + "; see the notes")
                : Check.warn(Rules.SPREAD, apart + " without an explanation in the notes");
    }
}
