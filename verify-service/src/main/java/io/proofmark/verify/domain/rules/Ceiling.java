package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Policies;
import io.proofmark.verify.domain.Arithmetic;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Outcome;
import io.proofmark.verify.domain.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The rate that one stream cannot exceed, tokens a second.
 *
 * @param most for what was said
 * @param least for the worst that was left open; below a share of it a rate is unusually slow
 * @param of what sets it, for readers
 * @param certain whether it rests on what is known; else no rate is impossible
 */
record Ceiling(BigDecimal most, BigDecimal least, String of, boolean certain) {

    private static final String MEMORY = "what the memory bandwidth allows one stream";
    private static final int RATIO_DIGITS = 2;

    // Nothing said of a split may mean that the cards took turns.
    static Ceiling of(BigDecimal most, Inquiry inquiry) {
        boolean open = inquiry.submission().conditions().split() == null;
        BigDecimal count = BigDecimal.valueOf(inquiry.configuration().hardwareCount());
        return new Ceiling(most, open ? most.divide(count, Arithmetic.CONTEXT) : most, MEMORY, true);
    }

    /** The same, but resting on a guess. */
    Ceiling guessed(String of) {
        return new Ceiling(most, least, of, false);
    }

    Check judge(BigDecimal rate, Inquiry inquiry) {
        String share = rate.divide(most, RATIO_DIGITS, RoundingMode.HALF_EVEN).toPlainString();
        return outcome(rate, share + " times " + of, inquiry)
                .with(
                        rate.stripTrailingZeros().toPlainString() + " tok/s",
                        "at most " + most.setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " tok/s");
    }

    private Check outcome(BigDecimal rate, String times, Inquiry inquiry) {
        Policies policies = inquiry.policies();
        if (rate.compareTo(policies.ceilingFloor().multiply(least)) < 0) {
            return Check.warn(Rules.CEILING, times + ": unusually slow");
        }
        if (rate.compareTo(policies.ceilingWarn().multiply(most)) <= 0) {
            return Check.pass(Rules.CEILING, times);
        }
        if (inquiry.submission().conditions().concurrency() == null) {
            return Check.warn(Rules.CEILING, times + ", above the ceiling without stated concurrency");
        }
        return rate.compareTo(policies.ceilingReview().multiply(most)) > 0
                ? Check.of(
                        Rules.CEILING,
                        certain ? Outcome.FAIL : Outcome.WARN,
                        certain ? times + ": not possible" : times)
                : Check.warn(Rules.CEILING, times + ": at the limit");
    }
}
