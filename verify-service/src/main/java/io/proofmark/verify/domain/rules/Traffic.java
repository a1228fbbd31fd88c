package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Hardware;
import io.proofmark.catalog.Limits;
import io.proofmark.catalog.Model;
import io.proofmark.catalog.Quant;
import io.proofmark.catalog.RamTier;
import io.proofmark.verify.domain.Arithmetic;
import io.proofmark.verify.domain.Conditions;
import io.proofmark.verify.domain.Inquiry;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is read for each token, from which memory, how fast; where something is open it errs in the submitter's favour.
 *
 * @param active weights that are read for each token, bytes
 * @param cache keys and values of the prompt that surely are, bytes; 0 where prompt or architecture are not known
 * @param weights all weights, bytes
 */
record Traffic(BigDecimal active, BigDecimal cache, BigDecimal weights, Hardware hardware, Inquiry inquiry) {

    static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);
    private static final BigDecimal GIGA = BigDecimal.valueOf(1_000_000_000L);
    private static final String TENSOR = "tensor";

    /** Empty where model, quantisation or hardware are not known. */
    static Optional<Traffic> of(Inquiry inquiry) {
        return inquiry.model().flatMap(model -> inquiry.quant()
                .flatMap(quant -> inquiry.hardware().map(hardware -> of(model, quant, hardware, inquiry))));
    }

    private static Traffic of(Model model, Quant quant, Hardware hardware, Inquiry inquiry) {
        return new Traffic(
                BigDecimal.valueOf(model.activeBytes(quant)),
                cache(model, inquiry),
                BigDecimal.valueOf(model.weightBytes(quant)),
                hardware,
                inquiry);
    }

    private static BigDecimal cache(Model model, Inquiry inquiry) {
        Integer prompt = inquiry.submission().conditions().protocol().promptTokens();
        Limits limits = inquiry.limits();
        return prompt == null || model.kvBytesPerToken().isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(model.kvBytesPerToken().getAsLong())
                        .multiply(BigDecimal.valueOf(prompt))
                        .multiply(limits.cacheShare());
    }

    /** Bytes for each token. */
    BigDecimal bytes() {
        return active.add(cache);
    }

    /** Bytes a second of the cards: of one where they take turns, of all where they may read together. */
    BigDecimal cardBandwidth() {
        BigDecimal one = hardware.bandwidthGbPerSecond().multiply(GIGA);
        String split = conditions().split();
        return split == null || TENSOR.equals(split)
                ? one.multiply(BigDecimal.valueOf(inquiry.configuration().hardwareCount()))
                : one;
    }

    /** Tokens a second if all of it lay in the cards. */
    BigDecimal cardRate() {
        return cardBandwidth().divide(bytes(), Arithmetic.CONTEXT);
    }

    /** Bytes that fit into the cards, or that were said to be in use there; empty where that is not known. */
    Optional<BigDecimal> capacity() {
        BigDecimal memory = hardware.memoryGib();
        BigDecimal peak = inquiry.submission().figures().declared().vramPeakGib();
        if (memory == null) {
            return Optional.ofNullable(peak).map(GIB::multiply);
        }
        BigDecimal all =
                memory.multiply(BigDecimal.valueOf(inquiry.configuration().hardwareCount()));
        return Optional.of(GIB.multiply(peak == null ? all : all.min(peak)));
    }

    /** Bytes a second that main memory of the stated size reads at most; empty where that is not known. */
    Optional<BigDecimal> hostBandwidth() {
        BigDecimal size = inquiry.configuration().ramGib();
        return size == null
                ? Optional.empty()
                : inquiry.limits().ramTiers().stream()
                        .filter(tier -> size.compareTo(tier.upToGib()) <= 0)
                        .findFirst()
                        .map(RamTier::gbPerSecond)
                        .map(GIGA::multiply);
    }

    /**
     * Tokens a second when the cards hold as much as they can and main memory the rest: the two are read in turn. Of a
     * mixture of experts the cards hold the active part first.
     *
     * @param onCards bytes that the cards hold
     * @param host bytes a second of main memory
     */
    BigDecimal sharedRate(BigDecimal onCards, BigDecimal host) {
        BigDecimal near = bytes().min(onCards);
        BigDecimal far = bytes().subtract(near);
        BigDecimal seconds = near.divide(cardBandwidth(), Arithmetic.CONTEXT).add(far.divide(host, Arithmetic.CONTEXT));
        return BigDecimal.ONE.divide(seconds, Arithmetic.CONTEXT);
    }

    private Conditions conditions() {
        return inquiry.submission().conditions();
    }
}
