package io.proofmark.badge.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The public facts of one measurement. What the submitter left out is null.
 *
 * @param value the figure compared: tokens per second of a speed row, the score of a score row
 * @param ttftMs time to the first token, milliseconds
 * @param vramPeakGib most memory used, GiB
 * @param runs timed runs given; 0 when only a figure was declared
 * @param spreadPercent (max − min) / median of the runs, percent
 * @param testedAt as written: RFC 3339 or shortened to a day, month or year
 * @param externalId the id that the submitter's own tool gave a package
 * @param declaredMetrics what a package declares besides its headline, as family.metric
 */
public record Facts(
        String kind,
        String benchmark,
        String model,
        @Nullable String quantProvider,
        String hardware,
        int hardwareCount,
        @Nullable String quant,
        @Nullable String engine,
        @Nullable String engineVersion,
        @Nullable BigDecimal value,
        String unit,
        String metric,
        @Nullable BigDecimal ttftMs,
        @Nullable BigDecimal prefillTokensPerSecond,
        @Nullable BigDecimal vramPeakGib,
        int runs,
        @Nullable BigDecimal spreadPercent,
        @Nullable Integer contextLength,
        @Nullable Integer concurrency,
        @Nullable String offload,
        @Nullable String split,
        @Nullable Boolean speculative,
        @Nullable String driver,
        @Nullable String os,
        @Nullable String testedAt,
        String source,
        String operatorStrength,
        List<NamedValue> perSubtask,
        @Nullable String externalId,
        List<NamedValue> declaredMetrics) {

    public Facts {
        // Documents that were stored before packages came say nothing of these.
        declaredMetrics = Objects.requireNonNullElse(declaredMetrics, List.of());
    }

    /** A figure of one part of a benchmark. */
    public record NamedValue(String name, BigDecimal value) {}
}
