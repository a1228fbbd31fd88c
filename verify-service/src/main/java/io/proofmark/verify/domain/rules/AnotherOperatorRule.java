package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Origin;
import io.proofmark.verify.domain.Rules;
import java.util.Optional;

/** Only somebody else's run says more about a row, be it a speed or a score. */
final class AnotherOperatorRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.SAME_OPERATOR,
                    "Another operator",
                    "Did somebody else measure than the operator of the run that it is compared with? All rigs of this"
                            + " registry are one operator.")
            .pass("somebody else")
            .warn("the same operator: the run lifts and verifies nothing")
            .notApplicable("compared with nothing, or no operator given: the run lifts nothing");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Origin> there = inquiry.compared();
        if (there.isEmpty()) {
            return Check.notApplicable(Rules.SAME_OPERATOR, Dimension.absence(inquiry));
        }
        Origin here = inquiry.submission().origin();
        if (!here.isKnown()) {
            return Check.notApplicable(Rules.SAME_OPERATOR, "no operator given: the run never lifts a row");
        }
        return here.sameOperatorAs(there.get())
                ? Check.warn(Rules.SAME_OPERATOR, "the same operator as the original's")
                : Check.pass(Rules.SAME_OPERATOR, "another operator than the original's");
    }
}
