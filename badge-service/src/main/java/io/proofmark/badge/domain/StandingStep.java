package io.proofmark.badge.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One standing that a row has or had.
 *
 * @param at when what caused it was received
 * @param reasons codes of why, each a sign and a factor: {@code +source}
 * @param value the figure shown then
 */
public record StandingStep(
        String row,
        int version,
        Instant at,
        LocalDate asOf,
        String ruleSet,
        String catalog,
        Standing.RowState state,
        BadgeWord badge,
        @Nullable BadgeWord tier,
        Confidence confidence,
        List<BadgeModifier> modifiers,
        List<String> reasons,
        String submissionId,
        String benchmark,
        String model,
        String hardware,
        int hardwareCount,
        @Nullable String quant,
        @Nullable String engine,
        @Nullable BigDecimal value,
        String unit) {

    public static StandingStep of(Standing it) {
        Facts facts = it.facts();
        return new StandingStep(
                it.row(),
                it.version(),
                it.causedAt(),
                it.asOf(),
                it.ruleSet(),
                it.catalog(),
                it.state(),
                it.badge(),
                it.tier(),
                it.confidence(),
                it.modifiers(),
                it.derivedFrom().stream()
                        .map(reason -> reason.sign() + reason.factor())
                        .distinct()
                        .toList(),
                it.submissionId(),
                facts.benchmark(),
                facts.model(),
                facts.hardware(),
                facts.hardwareCount(),
                facts.quant(),
                facts.engine(),
                facts.value(),
                facts.unit());
    }
}
