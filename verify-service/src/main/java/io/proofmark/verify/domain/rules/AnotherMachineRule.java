package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Origin;
import io.proofmark.verify.domain.Rules;
import java.util.Optional;

/** A second run on the same machine says little about others, be it of a speed or of a score. */
final class AnotherMachineRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.SAME_MACHINE,
                    "Another machine",
                    "Was it measured on another machine than the run that it is compared with?")
            .pass("another machine")
            .warn("the same machine: the run lifts and verifies nothing")
            .notApplicable("compared with nothing, or a machine is not given");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Origin> there = inquiry.compared();
        if (there.isEmpty()) {
            return Check.notApplicable(Rules.SAME_MACHINE, Dimension.absence(inquiry));
        }
        Origin here = inquiry.submission().origin();
        if (here.machine() == null || there.get().machine() == null) {
            return Check.notApplicable(Rules.SAME_MACHINE, "the machine is not given on both sides");
        }
        return here.sameMachineAs(there.get())
                ? Check.warn(Rules.SAME_MACHINE, "the same machine as the original's")
                : Check.pass(Rules.SAME_MACHINE, "another machine than the original's");
    }
}
