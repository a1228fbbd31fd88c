package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Limits;
import io.proofmark.catalog.Shares;
import io.proofmark.verify.domain.Arithmetic;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What must be held fits, the stated peak is possible, and weights said to lie in the card show in its peak. */
final class FitRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.MEMORY,
                    "Fit into memory",
                    "Do weights, the cache of the prompt and the stated peak fit into the memory, unless part of them"
                            + " lies elsewhere? All weights count, of a mixture of experts too. And do weights that are"
                            + " said to lie wholly in the card show in the stated peak?")
            .pass("they do")
            .warn("they do not and nothing is said of an offload, or the stated peak is small for the weights")
            .fail(
                    "the stated peak, or weights said to lie wholly in the card, exceed it; or the peak is far below them")
            .notApplicable("a size is not known")
            .limit(Limit.limit("peak", "of the weights", Limits::peak))
            .limit(Limit.limit("cacheShare", "of an FP16 cache", Limits::cacheShare))
            .readOn("/v1/catalog/hardware");
    private static final String FULL = "full-gpu";
    private static final String CPU = "cpu";

    private final MemoryRule memory = new MemoryRule();

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Check found = memory.check(inquiry);
        Optional<Traffic> traffic = Traffic.of(inquiry);
        if (found.remarkable() || traffic.isEmpty()) {
            return found;
        }
        return peak(traffic.get(), inquiry)
                .or(() -> cache(traffic.get(), inquiry))
                .or(() -> host(traffic.get(), inquiry))
                .orElse(found);
    }

    /** Each of several cards may have been read alone. */
    private static Optional<Check> peak(Traffic traffic, Inquiry inquiry) {
        BigDecimal peak = inquiry.submission().figures().declared().vramPeakGib();
        if (peak == null || !FULL.equals(inquiry.submission().conditions().offload())) {
            return Optional.empty();
        }
        BigDecimal weights = gib(traffic.weights())
                .divide(BigDecimal.valueOf(inquiry.configuration().hardwareCount()), Arithmetic.CONTEXT);
        Shares shares = inquiry.limits().peak();
        if (peak.compareTo(shares.warn().multiply(weights)) >= 0) {
            return Optional.empty();
        }
        String said = "said to lie wholly in the card, but the stated peak is smaller than the weights";
        Check check = peak.compareTo(shares.reject().multiply(weights)) < 0
                ? Check.fail(Rules.MEMORY, said + " by far")
                : Check.warn(Rules.MEMORY, said);
        return Optional.of(check.with(text(peak), text(weights) + " of weights"));
    }

    private static Optional<Check> cache(Traffic traffic, Inquiry inquiry) {
        BigDecimal memory = traffic.hardware().memoryGib();
        if (memory == null || !FULL.equals(inquiry.submission().conditions().offload())) {
            return Optional.empty();
        }
        BigDecimal all =
                memory.multiply(BigDecimal.valueOf(inquiry.configuration().hardwareCount()));
        BigDecimal need = gib(traffic.weights().add(traffic.cache()));
        return need.compareTo(all) <= 0
                ? Optional.empty()
                : Optional.of(Check.fail(
                                Rules.MEMORY,
                                "said to lie wholly in the card, but the prompt does not fit beside the weights")
                        .with(text(need), "at most " + text(all)));
    }

    private static Optional<Check> host(Traffic traffic, Inquiry inquiry) {
        BigDecimal ram = inquiry.configuration().ramGib();
        if (ram == null || !traffic.hardware().kind().equals(CPU)) {
            return Optional.empty();
        }
        BigDecimal weights = gib(traffic.weights());
        Check check = weights.compareTo(ram) <= 0
                ? Check.pass(Rules.MEMORY, "the weights fit into the memory")
                : Check.warn(Rules.MEMORY, "the weights do not fit into the stated main memory");
        return Optional.of(check.with(text(weights) + " of weights", "at most " + text(ram)));
    }

    private static BigDecimal gib(BigDecimal bytes) {
        return bytes.divide(Traffic.GIB, Arithmetic.CONTEXT);
    }

    private static String text(BigDecimal gib) {
        return gib.setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " GiB";
    }
}
