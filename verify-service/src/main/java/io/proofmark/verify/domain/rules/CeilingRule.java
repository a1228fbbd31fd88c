package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Hardware;
import io.proofmark.catalog.Policies;
import io.proofmark.verify.domain.Arithmetic;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Conditions;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A single stream reads all active weights for each token, so its rate is at most bandwidth / bytes. The key-value cache is
 * left out: a window says how much may be filled, not how much was; the ceiling errs in the submitter's favour.
 */
final class CeilingRule implements Rule {

    private static final BigDecimal GIGA = BigDecimal.valueOf(1_000_000_000L);
    private static final String TENSOR = "tensor";
    private static final String PARTIAL = "partial";
    private static final int RATIO_DIGITS = 2;

    @Override
    public Check check(Inquiry inquiry) {
        Conditions conditions = inquiry.submission().conditions();
        if (inquiry.submission().kind() != Kind.SPEED) {
            return Check.notApplicable(Rules.CEILING, "no decode rate");
        }
        if (conditions.sharesReads()) {
            return Check.notApplicable(
                    Rules.CEILING, "several streams or speculative tokens share a reading of the weights");
        }
        if (PARTIAL.equals(conditions.offload())) {
            return Check.notApplicable(Rules.CEILING, "partly in main memory, whose bandwidth is not known");
        }
        Optional<BigDecimal> ceiling = ceiling(inquiry);
        Optional<BigDecimal> rate = inquiry.submission().figures().value();
        return ceiling.isEmpty() || rate.isEmpty()
                ? Check.notApplicable(Rules.CEILING, "model, quantisation, hardware or rate not known")
                : judge(rate.get(), ceiling.get(), inquiry);
    }

    private static Optional<BigDecimal> ceiling(Inquiry inquiry) {
        return inquiry.model().flatMap(model -> inquiry.quant()
                .flatMap(quant -> inquiry.hardware().map(hardware -> bandwidth(hardware, inquiry)
                        .divide(BigDecimal.valueOf(model.activeBytes(quant)), Arithmetic.CONTEXT))));
    }

    // Cards that take turns (layer split) stream one at a time.
    private static BigDecimal bandwidth(Hardware hardware, Inquiry inquiry) {
        BigDecimal one = hardware.bandwidthGbPerSecond().multiply(GIGA);
        return TENSOR.equals(inquiry.submission().conditions().split())
                ? one.multiply(BigDecimal.valueOf(inquiry.configuration().hardwareCount()))
                : one;
    }

    private static Check judge(BigDecimal rate, BigDecimal ceiling, Inquiry inquiry) {
        String share =
                rate.divide(ceiling, RATIO_DIGITS, RoundingMode.HALF_EVEN).toPlainString();
        return outcome(rate, ceiling, share, inquiry)
                .with(
                        rate.stripTrailingZeros().toPlainString() + " tok/s",
                        "at most " + ceiling.setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " tok/s");
    }

    private static Check outcome(BigDecimal rate, BigDecimal ceiling, String share, Inquiry inquiry) {
        Policies policies = inquiry.policies();
        String times = share + " times what the memory bandwidth allows one stream";
        if (rate.compareTo(policies.ceilingFloor().multiply(ceiling)) < 0) {
            return Check.warn(Rules.CEILING, times + ": unusually slow");
        }
        if (rate.compareTo(policies.ceilingWarn().multiply(ceiling)) <= 0) {
            return Check.pass(Rules.CEILING, times);
        }
        if (inquiry.submission().conditions().concurrency() == null) {
            return Check.warn(Rules.CEILING, times + ", above the ceiling without stated concurrency");
        }
        return rate.compareTo(policies.ceilingReview().multiply(ceiling)) > 0
                ? Check.fail(Rules.CEILING, times + ": not possible")
                : Check.warn(Rules.CEILING, times + ": at the limit");
    }
}
