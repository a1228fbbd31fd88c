package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Policies;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Conditions;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Submission;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Equal concurrency, and context lengths within a factor; what one side does not say is not compared. */
final class ConditionsRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.MATCH_CONDITIONS,
                    "Same conditions",
                    "Are concurrency and context length alike where both sides give them? Concurrency has to be equal.")
            .pass("alike")
            .fail("another concurrency, or a context length beyond the factor")
            .notApplicable("repeats no row, or not given on both sides")
            .limit(Limit.policy("contextFactor", "times", Policies::contextFactor));

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Submission> original = inquiry.original().known();
        if (original.isEmpty()) {
            return Check.notApplicable(Rules.MATCH_CONDITIONS, Dimension.absence(inquiry.original()));
        }
        Conditions here = inquiry.submission().conditions();
        Conditions there = original.get().conditions();
        return concurrency(here.concurrency(), there.concurrency())
                .or(() -> context(
                        here.contextLength(),
                        there.contextLength(),
                        inquiry.policies().contextFactor()))
                .orElseGet(() -> agreement(here, there));
    }

    private static Optional<Check> concurrency(@Nullable Integer here, @Nullable Integer there) {
        return here == null || there == null || here.equals(there)
                ? Optional.empty()
                : Optional.of(Check.fail(Rules.MATCH_CONDITIONS, "another concurrency than the original's")
                        .with(here, there));
    }

    private static Optional<Check> context(@Nullable Integer here, @Nullable Integer there, BigDecimal factor) {
        return here == null || there == null || alike(here, there, factor)
                ? Optional.empty()
                : Optional.of(Check.fail(
                                Rules.MATCH_CONDITIONS,
                                "the context length differs by more than a factor of " + factor.toPlainString())
                        .with(here, there));
    }

    private static Check agreement(Conditions here, Conditions there) {
        boolean compared = here.concurrency() != null && there.concurrency() != null
                || here.contextLength() != null && there.contextLength() != null;
        return compared
                ? Check.pass(Rules.MATCH_CONDITIONS, "the conditions that both sides give agree")
                : Check.notApplicable(
                        Rules.MATCH_CONDITIONS, "concurrency and context length are not given on both sides");
    }

    private static boolean alike(int here, int there, BigDecimal factor) {
        BigDecimal greater = BigDecimal.valueOf(Math.max(here, there));
        return greater.compareTo(factor.multiply(BigDecimal.valueOf(Math.min(here, there)))) <= 0;
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
