package io.proofmark.catalog;

import java.math.BigDecimal;
import java.util.List;

/**
 * Limits that rule set 2 added.
 *
 * @param cacheShare share of an FP16 key-value cache that is surely read: a cache may be kept in fewer bits
 * @param peak stated peak memory as a share of the weights that lie on the card
 * @param ttft time to first token as a share of prompt tokens ÷ prefill rate
 * @param promptTolerance percent that a prompt's length may differ from the recipe's: tokenizers differ
 * @param skippedSteps steps of a protocol that may be skipped
 * @param copiedDigits significant digits from which an equal run is remarkable
 * @param copiedFigures declared figures from which equality with the original means that they were copied
 * @param releaseDays days by which a run may precede the first sighting of its engine's version
 * @param cohort how far rows of one configuration may lie apart
 * @param ramTiers sizes of main memory, ascending; two hosts are alike within one
 */
public record Limits(
        BigDecimal cacheShare,
        Shares peak,
        Shares ttft,
        BigDecimal promptTolerance,
        int skippedSteps,
        int copiedDigits,
        int copiedFigures,
        int releaseDays,
        CohortLimits cohort,
        List<RamTier> ramTiers) {

    public Limits {
        ramTiers = List.copyOf(ramTiers);
    }
}
