package io.proofmark.badge.rest;

import io.proofmark.badge.domain.Verdict;
import io.proofmark.verdicts.CheckView;
import io.proofmark.verdicts.VerdictView;
import java.util.List;

/** Verdicts as the contract writes them. */
final class VerdictViews {

    private VerdictViews() {}

    static VerdictView of(Verdict it) {
        return of(it, checks(it));
    }

    /** As strangers see a case that is not public: outcomes and messages, nothing that the submitter wrote. */
    static VerdictView outcomesOnly(Verdict it) {
        return of(it, checks(it).stream().map(CheckView::outcomeOnly).toList());
    }

    private static List<CheckView> checks(Verdict it) {
        return it.checks().stream()
                .map(check ->
                        new CheckView(check.rule(), check.outcome(), check.seen(), check.expected(), check.message()))
                .toList();
    }

    private static VerdictView of(Verdict it, List<CheckView> checks) {
        return new VerdictView(
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
