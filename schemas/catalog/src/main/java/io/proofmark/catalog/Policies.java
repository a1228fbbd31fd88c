package io.proofmark.catalog;

import java.math.BigDecimal;

/**
 * The limits of the rules.
 *
 * @param within percent up to which a run reproduces another
 * @param documented percent up to which a difference may be explained by the environment
 * @param suspect percent from which the two runs hardly measured the same thing
 * @param ceilingWarn share of the bandwidth ceiling from which a decode rate is remarked on
 * @param ceilingReview share of the ceiling above which a decode rate is implausible
 * @param ceilingFloor share of the ceiling below which a decode rate is remarked on
 * @param spreadExplain percent of (max − min) ÷ median above which a spread wants an explanation
 * @param spreadRerun percent from which the runs should be done again
 * @param declaredTolerance percent that a declared figure may differ from the recomputed one
 * @param staleMonths age in months from which a row is stale
 * @param reviewMonths age in months from which a row should be measured again
 * @param independentOperators operators besides the original's that make a row independently reproduced
 * @param independentMachines machines that they must have used; 0 = not asked
 * @param saturation independent runs after which another one adds nothing
 * @param reviewDays days within which a person rules
 * @param waitingDays days that a run waits for the original it names
 * @param contextFactor factor by which context lengths of matched runs may differ
 */
public record Policies(
        BigDecimal within,
        BigDecimal documented,
        BigDecimal suspect,
        BigDecimal ceilingWarn,
        BigDecimal ceilingReview,
        BigDecimal ceilingFloor,
        BigDecimal spreadExplain,
        BigDecimal spreadRerun,
        BigDecimal declaredTolerance,
        int staleMonths,
        int reviewMonths,
        int independentOperators,
        int independentMachines,
        int saturation,
        int reviewDays,
        int waitingDays,
        BigDecimal contextFactor) {}
