package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Hardware;
import io.proofmark.verify.domain.Arithmetic;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Conditions;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/** Weights and the stated peak must fit into the memory of the cards, unless part of them lies elsewhere. */
final class MemoryRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.MEMORY,
                    "Fit into memory",
                    "Do the weights and the stated peak fit into the memory of the cards, unless part of them lies elsewhere?")
            .pass("they do")
            .warn("the weights do not, and nothing is said of an offload")
            .fail("the stated peak, or weights said to lie wholly in the card, exceed it")
            .notApplicable("a size is not known")
            .readOn("/v1/catalog/hardware");

    private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);
    private static final String FULL = "full-gpu";

    @Override
    public Check check(Inquiry inquiry) {
        Optional<BigDecimal> memory = inquiry.hardware().flatMap(hardware -> memory(hardware, inquiry));
        if (memory.isEmpty()) {
            return Check.notApplicable(Rules.MEMORY, "the size of the memory is not known");
        }
        BigDecimal peak = inquiry.submission().figures().declared().vramPeakGib();
        if (peak != null && peak.compareTo(memory.get()) > 0) {
            return Check.fail(Rules.MEMORY, "the stated peak exceeds the memory")
                    .with(gib(peak), "at most " + gib(memory.get()));
        }
        OptionalLong weights = weights(inquiry);
        return weights.isEmpty()
                ? Check.notApplicable(Rules.MEMORY, "the size of the weights is not known")
                : judge(weights.getAsLong(), memory.get(), inquiry);
    }

    private static Check judge(long weights, BigDecimal memory, Inquiry inquiry) {
        BigDecimal size = BigDecimal.valueOf(weights).divide(GIB, Arithmetic.CONTEXT);
        return fit(size.compareTo(memory) <= 0, inquiry.submission().conditions())
                .with(gib(size) + " of weights", "at most " + gib(memory));
    }

    private static Check fit(boolean fits, Conditions conditions) {
        if (fits) {
            return Check.pass(Rules.MEMORY, "the weights fit into the memory");
        }
        if (FULL.equals(conditions.offload())) {
            return Check.fail(Rules.MEMORY, "said to lie wholly in the card, but the weights do not fit");
        }
        return conditions.offload() == null
                ? Check.warn(Rules.MEMORY, "the weights do not fit, and nothing is said of an offload")
                : Check.pass(Rules.MEMORY, "the weights do not fit; all or part of them lies in main memory");
    }

    private static Optional<BigDecimal> memory(Hardware hardware, Inquiry inquiry) {
        BigDecimal count = BigDecimal.valueOf(inquiry.configuration().hardwareCount());
        return Optional.ofNullable(hardware.memoryGib()).map(count::multiply);
    }

    private static OptionalLong weights(Inquiry inquiry) {
        return inquiry.model()
                .flatMap(model -> inquiry.quant().map(model::weightBytes))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private static String gib(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " GiB";
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
