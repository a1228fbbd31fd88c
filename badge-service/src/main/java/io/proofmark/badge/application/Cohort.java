package io.proofmark.badge.application;

import io.proofmark.badge.domain.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * All runs of one configuration.
 *
 * @param rows the best backed first
 */
public record Cohort(String key, Configurations.Summary summary, Part<Standing> rows) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** (max − min) ÷ max in percent with two digits; null where the largest figure is not above zero. */
    public @Nullable BigDecimal spreadPercent() {
        BigDecimal min = summary.min();
        BigDecimal max = summary.max();
        return min == null || max == null || max.signum() <= 0
                ? null
                : HUNDRED.multiply(max.subtract(min)).divide(max, 2, RoundingMode.HALF_UP);
    }
}
