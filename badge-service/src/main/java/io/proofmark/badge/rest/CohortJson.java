package io.proofmark.badge.rest;

import io.proofmark.badge.application.Cohort;
import io.proofmark.badge.domain.Facts;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All runs of one configuration, the best backed row first; reproductions stand in their rows.
 *
 * @param runs public rows of the configuration
 * @param spreadPercent (max − min) ÷ max
 */
@Schema(name = "Cohort")
public record CohortJson(
        String key,
        @Nullable ConfigurationJson configuration,
        long runs,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal spreadPercent,
        List<RowJson> items,
        @Nullable String next) {

    /** What all runs have in common; the runtime's version may differ. */
    @Schema(name = "Configuration")
    public record ConfigurationJson(
            String benchmark,
            String model,
            String hardware,
            int hardwareCount,
            @Nullable String quant,
            @Nullable String runtime,
            String unit) {

        static ConfigurationJson of(Facts it) {
            return new ConfigurationJson(
                    it.benchmark(), it.model(), it.hardware(), it.hardwareCount(), it.quant(), it.engine(), it.unit());
        }
    }

    static CohortJson of(Cohort it) {
        return new CohortJson(
                it.key(),
                it.rows().items().stream()
                        .findFirst()
                        .map(row -> ConfigurationJson.of(row.facts()))
                        .orElse(null),
                it.summary().rows(),
                it.summary().min(),
                it.summary().max(),
                it.spreadPercent(),
                it.rows().items().stream().map(RowJson::of).toList(),
                it.rows().next());
    }
}
