package io.proofmark.badge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.proofmark.badge.application.Part;
import io.proofmark.badge.domain.BadgeModifier;
import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.StandingStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Every standing that a row had, the latest first. */
@Schema(name = "History")
public record HistoryJson(
        String id, List<StepJson> items, @Nullable String next) {

    /**
     * One standing.
     *
     * @param at when what caused it was received
     * @param judgedAsOf day as of which its age was judged
     * @param submission whose run the row showed
     * @param reasons codes: a sign and a factor
     */
    @Schema(name = "HistoryStep")
    public record StepJson(
            int version,
            Instant at,
            LocalDate judgedAsOf,
            String ruleSet,
            String catalog,
            String state,
            String badge,
            List<String> modifiers,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String tier,

            String confidence,
            @Nullable BigDecimal value,
            String unit,
            String submission,
            List<String> reasons) {

        static StepJson of(StandingStep it) {
            BadgeWord tier = it.tier();
            return new StepJson(
                    it.version(),
                    it.at(),
                    it.asOf(),
                    it.ruleSet(),
                    it.catalog(),
                    it.state().name().toLowerCase(Locale.ROOT),
                    it.badge().word(),
                    it.modifiers().stream().map(BadgeModifier::word).toList(),
                    tier == null ? null : tier.word(),
                    it.confidence().word(),
                    it.value(),
                    it.unit(),
                    it.submissionId(),
                    it.reasons());
        }
    }

    static HistoryJson of(String row, Part<StandingStep> part) {
        return new HistoryJson(row, part.items().stream().map(StepJson::of).toList(), part.next());
    }
}
