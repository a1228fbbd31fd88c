package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Limits;
import io.proofmark.catalog.Policies;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Conditions;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Rules;
import java.math.BigDecimal;
import java.util.Optional;

/** A single stream reads all active weights and the cache of the prompt for each token, from the cards or from main memory. */
final class BandwidthRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.CEILING,
                    "Bandwidth ceiling",
                    "One stream reads all active weights and the key-value cache of the prompt for each token. Is the"
                            + " rate at most bandwidth / bytes? Cards that take turns (split in layers) have the"
                            + " bandwidth of one, cards that work together (split in tensors) that of all; of an offload"
                            + " part is read at the bandwidth of main memory.")
            .pass("below the ceiling")
            .warn("at the limit, above it without stated concurrency, above what main memory of that size allows, or"
                    + " unusually slow")
            .fail("not possible")
            .notApplicable("several streams or speculative tokens, which share a reading of the weights; main memory of"
                    + " unknown bandwidth; or something not known")
            .limit(Limit.policy("ceilingWarn", "of the ceiling", Policies::ceilingWarn))
            .limit(Limit.policy("ceilingReview", "of the ceiling", Policies::ceilingReview))
            .limit(Limit.policy("ceilingFloor", "of the ceiling", Policies::ceilingFloor))
            .limit(Limit.limit("cacheShare", "of an FP16 cache", Limits::cacheShare))
            .limit(Limit.limit("ramTiers", "GiB and 10^9 bytes a second", Limits::ramTiers))
            .readOn("/v1/catalog/hardware");
    private static final String GPU = "gpu";
    private static final String PARTIAL = "partial";
    private static final String NONE = "none";

    @Override
    public About about() {
        return ABOUT;
    }

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
        Optional<Traffic> traffic = Traffic.of(inquiry);
        Optional<BigDecimal> rate = inquiry.value();
        return traffic.isEmpty() || rate.isEmpty()
                ? Check.notApplicable(Rules.CEILING, "model, quantisation, hardware or rate not known")
                : judge(rate.get(), traffic.get(), inquiry);
    }

    // A processor's or a unified memory is the main memory, wherever the work is done.
    private static Check judge(BigDecimal rate, Traffic traffic, Inquiry inquiry) {
        String offload = inquiry.submission().conditions().offload();
        boolean card = traffic.hardware().kind().equals(GPU);
        if (card && PARTIAL.equals(offload)) {
            return shared(rate, traffic, traffic.capacity().orElse(BigDecimal.ZERO), inquiry);
        }
        return card && NONE.equals(offload)
                ? shared(rate, traffic, BigDecimal.ZERO, inquiry)
                : Ceiling.of(traffic.cardRate(), inquiry).judge(rate, inquiry);
    }

    private static Check shared(BigDecimal rate, Traffic traffic, BigDecimal onCards, Inquiry inquiry) {
        Optional<BigDecimal> host = traffic.hostBandwidth();
        if (host.isPresent()) {
            return Ceiling.of(traffic.sharedRate(onCards, host.get()), inquiry)
                    .guessed("what cards and main memory of that size allow one stream")
                    .judge(rate, inquiry);
        }
        boolean beyond = onCards.signum() > 0
                && rate.compareTo(inquiry.policies().ceilingReview().multiply(traffic.cardRate())) > 0;
        return beyond
                ? Ceiling.of(traffic.cardRate(), inquiry)
                        .guessed("what the cards alone allow one stream")
                        .judge(rate, inquiry)
                : Check.notApplicable(Rules.CEILING, "weights in main memory, whose bandwidth is not known");
    }
}
