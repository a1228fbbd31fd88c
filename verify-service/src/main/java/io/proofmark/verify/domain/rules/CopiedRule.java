package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Submission;
import java.util.Optional;

/** Nobody measures the same times twice to the last digit. */
final class CopiedRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.COPIED, "Copied figures", "Are the runs the original's to the last digit?")
            .pass("they are not")
            .fail("every run is")
            .notApplicable("repeats no row, or no timed runs");

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Submission> original = inquiry.original().known();
        if (original.isEmpty()) {
            return Check.notApplicable(Rules.COPIED, Dimension.absence(inquiry.original()));
        }
        if (inquiry.submission().figures().runs().isEmpty()) {
            return Check.notApplicable(Rules.COPIED, "no timed runs");
        }
        return inquiry.submission().figures().sameRuns(original.get().figures())
                ? Check.fail(Rules.COPIED, "every run equals the original's to the last digit")
                : Check.pass(Rules.COPIED, "the runs are not the original's");
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
