package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Origin;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Submission;
import java.util.Optional;

/** Only somebody else's run says more about a row. */
final class OperatorRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.SAME_OPERATOR, "Another operator", "Did somebody else measure than the row's operator?")
            .pass("somebody else")
            .warn("the same operator")
            .notApplicable("repeats no row, or no operator given: the run lifts nothing");

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Submission> original = inquiry.original().known();
        if (original.isEmpty()) {
            return Check.notApplicable(Rules.SAME_OPERATOR, Dimension.absence(inquiry.original()));
        }
        Origin here = inquiry.submission().origin();
        if (here.operator() == null || here.operatorStrength().equals(Origin.NOBODY)) {
            return Check.notApplicable(Rules.SAME_OPERATOR, "no operator given: the run never lifts a row");
        }
        return here.operator().equals(original.get().origin().operator())
                ? Check.warn(Rules.SAME_OPERATOR, "the same operator as the original's")
                : Check.pass(Rules.SAME_OPERATOR, "another operator than the original's");
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
