package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Submission;
import java.util.Optional;

/** Peak memory is shown beside the row's. */
final class MemoryApartRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.MEMORY_APART,
                    "Peak memory beside the row's",
                    "How far is the stated peak memory from the row's? Shown; it decides nothing.")
            .pass("shown")
            .notApplicable("repeats no row, or not given on both sides");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Submission> original = inquiry.original().known();
        if (original.isEmpty()) {
            return Check.notApplicable(Rules.MEMORY_APART, Dimension.absence(inquiry.original()));
        }
        return Apart.shown(
                Rules.MEMORY_APART,
                inquiry.submission().figures().declared().vramPeakGib(),
                original.get().figures().declared().vramPeakGib(),
                "GiB");
    }
}
