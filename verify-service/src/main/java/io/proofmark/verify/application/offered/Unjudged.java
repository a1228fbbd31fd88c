package io.proofmark.verify.application.offered;

import io.proofmark.canonical.UuidV8;
import io.proofmark.catalog.Catalog;
import io.proofmark.documents.Outcome;
import io.proofmark.verdicts.CheckView;
import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.domain.Match;
import io.proofmark.verify.domain.Proposal;
import java.util.List;
import java.util.Set;

/**
 * What the checks come to of something that lacks too much to be a submission: no row, no comparison, refused.
 *
 * @param externalId the submitter's own id; empty when there is none
 * @param sha256 of the document, hex
 */
record Unjudged(String format, String externalId, String sha256, List<CheckView> checks) {

    private static final Set<String> QUIET = Set.of(Outcome.PASS.word(), Outcome.NOT_APPLICABLE.word());

    VerdictView view(Catalog catalog) {
        String submission = UuidV8.of("unjudged", format, sha256).toString();
        return new VerdictView(
                UuidV8.of("verdict", submission, catalog.ruleSet(), catalog.version())
                        .toString(),
                submission,
                externalId.isEmpty()
                        ? submission
                        : UuidV8.of(format, externalId).toString(),
                format,
                catalog.ruleSet(),
                catalog.version(),
                Proposal.REJECT.word(),
                Match.ORIGINAL.word(),
                null,
                null,
                null,
                null,
                List.of(),
                checks,
                checks.stream()
                        .filter(check -> !QUIET.contains(check.outcome()))
                        .map(CheckView::message)
                        .toList());
    }
}
