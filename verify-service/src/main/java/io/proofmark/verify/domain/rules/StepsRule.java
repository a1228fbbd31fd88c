package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;

/** One step of the protocol may be skipped. */
final class StepsRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.STEPS,
                    "Steps of the protocol",
                    "Were the steps of the protocol followed? One may be skipped.")
            .pass("they were")
            .warn("more than one was skipped: not to be proposed as a reproduction")
            .notApplicable("nothing said")
            .readOn("/v1/benchmarks");

    private static final int TOLERATED = 1;

    @Override
    public Check check(Inquiry inquiry) {
        Integer skipped = inquiry.submission().conditions().protocol().skipped();
        if (skipped == null) {
            return Check.notApplicable(Rules.STEPS, "nothing said about the steps of the protocol");
        }
        Check found = skipped <= TOLERATED
                ? Check.pass(Rules.STEPS, skipped == 0 ? "no step skipped" : "one step skipped, which is tolerated")
                : Check.warn(Rules.STEPS, skipped + " steps of the protocol skipped");
        return found.with(skipped, "at most " + TOLERATED);
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
