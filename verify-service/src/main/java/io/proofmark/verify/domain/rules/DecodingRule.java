package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Policies;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Submission;
import java.util.Optional;

/** Like conditions, and speculative decoding on both sides or on neither. */
final class DecodingRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.MATCH_CONDITIONS,
                    "Same conditions",
                    "Are concurrency, speculative decoding and context length alike where both sides give them?"
                            + " The first two have to be equal.")
            .pass("alike")
            .fail("another concurrency, speculative decoding on one side only, or a context length beyond the factor")
            .notApplicable("repeats no row, or not given on both sides")
            .limit(Limit.policy("contextFactor", "times", Policies::contextFactor));

    private final Rule conditions = new ConditionsRule();

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Submission> original = inquiry.original().known();
        Boolean here = inquiry.submission().conditions().speculative();
        Boolean there = original.map(row -> row.conditions().speculative()).orElse(null);
        return here == null || there == null || here.equals(there)
                ? conditions.check(inquiry)
                : Check.fail(Rules.MATCH_CONDITIONS, "speculative decoding on one side only")
                        .with(here, there);
    }
}
