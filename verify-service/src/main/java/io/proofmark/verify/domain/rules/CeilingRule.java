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
import java.util.Optional;

/**
 * A single stream reads all active weights for each token, so its rate is at most bandwidth / bytes. The key-value cache is
 * left out: a window says how much may be filled, not how much was; the ceiling errs in the submitter's favour.
 */
final class CeilingRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.CEILING,
                    "Bandwidth ceiling",
                    "One stream reads all active weights for each token. Is the rate at most bandwidth / bytes read?")
            .pass("below the ceiling")
            .warn("at the limit, above it without stated concurrency, or unusually slow")
            .fail("not possible")
            .notApplicable("several streams, speculative tokens, weights in main memory, or something not known")
            .limit(Limit.policy("ceilingWarn", "of the ceiling", Policies::ceilingWarn))
            .limit(Limit.policy("ceilingReview", "of the ceiling", Policies::ceilingReview))
            .limit(Limit.policy("ceilingFloor", "of the ceiling", Policies::ceilingFloor))
            .readOn("/v1/catalog/hardware");

    private static final BigDecimal GIGA = BigDecimal.valueOf(1_000_000_000L);
    private static final String TENSOR = "tensor";
    private static final String FULL = "full-gpu";
    private static final String GPU = "gpu";

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
        if (inMainMemory(inquiry)) {
            return Check.notApplicable(Rules.CEILING, "weights in main memory, whose bandwidth is not known");
        }
        Optional<BigDecimal> ceiling = ceiling(inquiry);
        Optional<BigDecimal> rate = inquiry.value();
        return ceiling.isEmpty() || rate.isEmpty()
                ? Check.notApplicable(Rules.CEILING, "model, quantisation, hardware or rate not known")
                : Ceiling.of(ceiling.get(), inquiry).judge(rate.get(), inquiry);
    }

    private static Optional<BigDecimal> ceiling(Inquiry inquiry) {
        return inquiry.model().flatMap(model -> inquiry.quant()
                .flatMap(quant -> inquiry.hardware().map(hardware -> bandwidth(hardware, inquiry)
                        .divide(BigDecimal.valueOf(model.activeBytes(quant)), Arithmetic.CONTEXT))));
    }

    // A processor's or a unified memory is the main memory, wherever the work is done.
    private static boolean inMainMemory(Inquiry inquiry) {
        String offload = inquiry.submission().conditions().offload();
        return offload != null
                && !FULL.equals(offload)
                && inquiry.hardware().map(Hardware::kind).filter(GPU::equals).isPresent();
    }

    // Cards that take turns (layer split) stream one at a time; cards of which nothing is said may stream together.
    private static BigDecimal bandwidth(Hardware hardware, Inquiry inquiry) {
        BigDecimal one = hardware.bandwidthGbPerSecond().multiply(GIGA);
        String split = inquiry.submission().conditions().split();
        return split == null || TENSOR.equals(split)
                ? one.multiply(BigDecimal.valueOf(inquiry.configuration().hardwareCount()))
                : one;
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
