package io.proofmark.badge.rest;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.TextPointers;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A public score row in the field names of the catalogue that these rules come from (rule specification, section 9.1). */
@Schema(name = "QualityBenchmark")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record QualityJson(
        String id,
        String model,
        String benchmark,
        @Nullable String quantization,
        @Nullable String runtime,
        @Nullable String runtimeVersion,
        String hardware,
        @Nullable BigDecimal score,
        String metric,
        Map<String, BigDecimal> perSubtaskJson,
        @Nullable String testRunLogUrl,
        @Nullable String reproductionCommand,
        @Nullable String runnerScript,
        @Nullable String trustTier,
        @Nullable String testedAt) {

    static QualityJson of(Standing standing, Map<String, String> texts) {
        Facts facts = standing.facts();
        BadgeWord tier = standing.tier();
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        facts.perSubtask().forEach(part -> parts.put(part.name(), part.value()));
        return new QualityJson(
                standing.row(),
                facts.model(),
                facts.benchmark(),
                facts.quant(),
                facts.engine(),
                facts.engineVersion(),
                facts.hardware(),
                facts.value(),
                facts.metric(),
                parts,
                texts.get(TextPointers.LOG_URL),
                texts.get(TextPointers.COMMAND),
                texts.get(TextPointers.RUNNER),
                tier == null ? null : tier.word(),
                facts.testedAt());
    }
}
