package io.proofmark.badge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.proofmark.badge.application.Cohorts;
import io.proofmark.badge.application.RowDetail;
import io.proofmark.badge.domain.BadgeModifier;
import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.TextPointers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A public row as the API shows it; what was not provided is null and listed in {@code missing}.
 *
 * @param reproductionCount how many approved runs repeat it; {@code reproductions} are the newest hundred of them
 */
@Schema(name = "Row")
public record RowJson(
        String id,
        String kind,
        String benchmark,
        String model,
        String hardware,
        int hardwareCount,
        @Nullable String quant,
        @Nullable String runtime,
        @Nullable String runtimeVersion,
        @Nullable BigDecimal value,
        String unit,
        String metric,
        String badge,
        List<String> modifiers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String tier,
        String confidence,
        List<Standing.Reason> derivedFrom,
        @Nullable String testedAt,
        String source,
        String cohort,
        int independentOperators,
        int reproductionCount,
        List<ReproductionJson> reproductions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, BigDecimal> perSubtask,
        EvidenceJson evidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String externalId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> metrics,
        List<String> missing,
        Instant publishedAt,
        int version) {

    /**
     * An approved run that repeats the row.
     *
     * @param sameAnswers whether its answers have the numeric fingerprint of the row's; absent where nothing was compared
     */
    @Schema(name = "Reproduction")
    public record ReproductionJson(
            String id,
            @Nullable BigDecimal value,
            @Nullable BigDecimal deltaPercent,
            String band,
            boolean counts,
            String operatorStrength,
            Instant at,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean sameAnswers) {}

    /**
     * Where the run can be looked at; shown on a row's own address, null in lists and where it was not provided.
     *
     * @param seen what was there when somebody looked; absent where nobody did
     */
    @Schema(name = "Evidence")
    public record EvidenceJson(
            @Nullable String logUrl,
            @Nullable String runner,
            @Nullable String command,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SightJson> seen) {}

    /** What was seen at an address, in one line. */
    @Schema(name = "Sight")
    public record SightJson(Instant at, @Nullable String what) {}

    /** A row in a list. */
    static RowJson of(Standing standing) {
        return of(standing, Map.of(), List.of());
    }

    static RowJson of(RowDetail row) {
        return of(
                row.standing(),
                row.texts(),
                row.sights().stream()
                        .map(it -> new SightJson(it.at(), it.reason()))
                        .toList());
    }

    private static RowJson of(Standing standing, Map<String, String> texts, List<SightJson> seen) {
        Facts facts = standing.facts();
        boolean score = facts.kind().equals("score");
        BadgeWord tier = standing.tier();
        return new RowJson(
                standing.row(),
                facts.kind(),
                facts.benchmark(),
                facts.model(),
                facts.hardware(),
                facts.hardwareCount(),
                facts.quant(),
                facts.engine(),
                facts.engineVersion(),
                facts.value(),
                facts.unit(),
                facts.metric(),
                standing.badge().word(),
                standing.modifiers().stream().map(BadgeModifier::word).toList(),
                tier == null ? null : tier.word(),
                standing.confidence().word(),
                standing.derivedFrom(),
                facts.testedAt(),
                facts.source(),
                Cohorts.key(facts),
                standing.independentOperators(),
                standing.reproductionCount(),
                standing.reproductions().stream().map(RowJson::reproduction).toList(),
                score ? perSubtask(facts) : null,
                new EvidenceJson(
                        texts.get(TextPointers.LOG_URL),
                        texts.get(TextPointers.RUNNER),
                        texts.get(TextPointers.COMMAND),
                        seen),
                facts.externalId(),
                facts.externalId() == null ? null : MetricFamilies.of(facts),
                standing.missing(),
                standing.publishedAt(),
                standing.version());
    }

    static ReproductionJson reproduction(Standing.Reproduction it) {
        return new ReproductionJson(
                it.id(),
                it.value(),
                it.deltaPercent(),
                it.band(),
                it.counts(),
                it.operatorStrength(),
                it.at(),
                it.sameAnswers());
    }

    private static Map<String, BigDecimal> perSubtask(Facts facts) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        facts.perSubtask().forEach(part -> values.put(part.name(), part.value()));
        return values;
    }
}
