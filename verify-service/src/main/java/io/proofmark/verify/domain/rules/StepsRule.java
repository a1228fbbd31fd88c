package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;

/** One step of the protocol may be skipped. */
final class StepsRule implements Rule {

    private static final int TOLERATED = 1;

    @Override
    public Check check(Inquiry inquiry) {
        Integer skipped = inquiry.submission().conditions().skippedSteps();
        if (skipped == null) {
            return Check.notApplicable(Rules.STEPS, "nothing said about the steps of the protocol");
        }
        Check found = skipped <= TOLERATED
                ? Check.pass(Rules.STEPS, skipped == 0 ? "no step skipped" : "one step skipped, which is tolerated")
                : Check.warn(Rules.STEPS, skipped + " steps of the protocol skipped");
        return found.with(skipped, "at most " + TOLERATED);
    }
}
