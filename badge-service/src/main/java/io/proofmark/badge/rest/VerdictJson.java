package io.proofmark.badge.rest;

import io.proofmark.badge.domain.Verdict;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A verdict as the contract writes it. */
@Schema(name = "Verdict")
public record VerdictJson(
        String id,
        String submission,
        String subject,
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
        List<Verdict.Check> checks,
        List<String> reasons) {

    static VerdictJson of(Verdict it) {
        return of(it, it.checks());
    }

    /** As strangers see a case that is not public: outcomes and messages, nothing that the submitter wrote. */
    static VerdictJson outcomesOnly(Verdict it) {
        return of(
                it,
                it.checks().stream()
                        .map(check -> new Verdict.Check(check.rule(), check.outcome(), null, null, check.message()))
                        .toList());
    }

    private static VerdictJson of(Verdict it, List<Verdict.Check> checks) {
        return new VerdictJson(
                it.id(),
                it.submissionId(),
                it.subject(),
                it.format(),
                it.ruleSet(),
                it.catalog(),
                it.proposal(),
                it.match(),
                it.band(),
                it.original(),
                it.delta(),
                it.trustPolicy(),
                it.missing(),
                checks,
                it.reasons());
    }
}
