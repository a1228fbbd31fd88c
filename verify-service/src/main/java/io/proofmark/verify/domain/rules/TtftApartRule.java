package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Submission;
import java.util.Optional;

/** Times to first token are compared for prompts of one length only. */
final class TtftApartRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.TTFT_APART,
                    "Time to first token beside the row's",
                    "How far is the time to first token from the row's? Shown where both prompts are known to have the"
                            + " same length, and never compared otherwise; it decides nothing.")
            .pass("shown")
            .notApplicable("repeats no row, prompts of other or unknown length, or not given on both sides");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Submission> original = inquiry.original().known();
        if (original.isEmpty()) {
            return Check.notApplicable(Rules.TTFT_APART, Dimension.absence(inquiry.original()));
        }
        Integer here = inquiry.submission().conditions().protocol().promptTokens();
        Integer there = original.get().conditions().protocol().promptTokens();
        if (here == null || !here.equals(there)) {
            return Check.notApplicable(
                            Rules.TTFT_APART, "prompts that are not known to have the same length are never compared")
                    .with(here, there);
        }
        return Apart.shown(
                Rules.TTFT_APART,
                inquiry.ttftMs().orElse(null),
                original.get().figures().ttftMs().orElse(null),
                "ms");
    }
}
