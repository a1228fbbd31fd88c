package io.proofmark.badge.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands, why, and what is publicly known of it: the content of one {@code StandingChanged}.
 *
 * @param row row id, equal to the subject id of its submissions
 * @param version 1, 2, 3 … per row; a higher one replaces a lower one
 * @param reproductions the newest of them
 * @param reproductionCount how many approved runs repeat the row
 * @param submissionId the submission whose run the row shows
 */
public record Standing(
        String row,
        int version,
        Instant causedAt,
        LocalDate asOf,
        String ruleSet,
        String catalog,
        RowState state,
        BadgeWord badge,
        @Nullable BadgeWord tier,
        Confidence confidence,
        List<BadgeModifier> modifiers,
        List<Reason> derivedFrom,
        int independentOperators,
        List<Reproduction> reproductions,
        int reproductionCount,
        List<String> missing,
        String submissionId,
        Instant publishedAt,
        Facts facts) {

    /** Independent operators beyond which one more weighs nothing here. */
    private static final int OPERATORS = 99;

    public Standing {
        // Documents that were stored before say only what is listed.
        reproductionCount = Math.max(reproductionCount, reproductions.size());
    }

    /** How well the row is backed: by its confidence, then by its independent operators. */
    public int strength() {
        return confidence.ordinal() * (OPERATORS + 1) + Math.min(independentOperators, OPERATORS);
    }

    /** Whether readers may see the row. */
    public enum RowState {
        PUBLISHED,
        WITHDRAWN,
        REMOVED
    }

    /** One line of why; the sign is {@code +} or {@code -}. */
    public record Reason(String sign, String factor, String fact) {}

    /**
     * An approved run that repeats the row.
     *
     * @param id its submission
     * @param deltaPercent signed, relative to the row
     * @param counts whether it may lift the row
     * @param at when the door received it
     * @param sameAnswers whether its answers have the numeric fingerprint of the row's; null: nothing was compared
     */
    public record Reproduction(
            String id,
            @Nullable BigDecimal value,
            @Nullable BigDecimal deltaPercent,
            String band,
            boolean counts,
            String operatorStrength,
            Instant at,
            @Nullable Boolean sameAnswers) {}
}
