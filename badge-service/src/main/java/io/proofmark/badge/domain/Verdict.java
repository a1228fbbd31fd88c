package io.proofmark.badge.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the machine proposed for a submission, one check per rule.
 *
 * @param delta signed percent, or null where nothing was compared
 * @param caseVersion the case's since this verdict; 0 where the log does not say
 * @param beside whether a person's ruling on an earlier verdict stands
 */
public record Verdict(
        String id,
        String submissionId,
        String subject,
        Instant causedAt,
        String format,
        String ruleSet,
        String catalog,
        String proposal,
        String match,
        @Nullable String band,
        @Nullable String original,
        @Nullable String delta,
        @Nullable String trustPolicy,
        List<String> missing,
        List<Check> checks,
        List<String> reasons,
        Facts facts,
        int caseVersion,
        boolean beside) {

    /** What one rule found. */
    public record Check(
            String rule,
            String outcome,
            @Nullable String seen,
            @Nullable String expected,
            String message) {}
}
