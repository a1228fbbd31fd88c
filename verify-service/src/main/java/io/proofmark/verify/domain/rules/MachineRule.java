package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Submission;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A second run on the same machine says little about others. */
final class MachineRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.SAME_MACHINE, "Another machine", "Was it measured on another machine than the row's?")
            .pass("another machine")
            .warn("the same machine")
            .notApplicable("repeats no row, or a machine is not given");

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Submission> original = inquiry.original().known();
        if (original.isEmpty()) {
            return Check.notApplicable(Rules.SAME_MACHINE, Dimension.absence(inquiry.original()));
        }
        return compare(
                inquiry.submission().origin().machine(), original.get().origin().machine());
    }

    private static Check compare(@Nullable String here, @Nullable String there) {
        if (here == null || there == null) {
            return Check.notApplicable(Rules.SAME_MACHINE, "the machine is not given on both sides");
        }
        return here.equals(there)
                ? Check.warn(Rules.SAME_MACHINE, "the same machine as the original's")
                : Check.pass(Rules.SAME_MACHINE, "another machine than the original's");
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
