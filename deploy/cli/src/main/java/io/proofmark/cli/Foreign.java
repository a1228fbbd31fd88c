package io.proofmark.cli;

import io.proofmark.canonical.UuidV8;
import io.proofmark.catalog.Catalog;
import io.proofmark.documents.Check;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import io.proofmark.verdicts.CheckView;
import io.proofmark.verdicts.VerdictView;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of a package of another system come to.
 *
 * @param format its word
 * @param externalId the submitter's own id; empty when there is none
 * @param sha256 of all bytes that were judged, hex
 * @param clean what is proposed when nothing is remarkable: the format's policy
 * @param trustPolicy null where nothing is signed by design
 */
record Foreign(
        String format,
        String externalId,
        String sha256,
        String clean,
        @Nullable String trustPolicy,
        List<String> missing,
        List<Check> checks) {

    private static final String MATCH = "original";
    private static final String REVIEW = "review";
    private static final String ASK = "ask";
    private static final String REJECT = "reject";

    /** A signer whom nobody trusts yet waits for a person; every other failure is the package's own. */
    private static final Set<String> FOR_PEOPLE = Set.of(Rules.POLICY);

    VerdictView report(Catalog catalog) {
        String submission = UuidV8.of("package", format, sha256).toString();
        return new VerdictView(
                UuidV8.of("verdict", submission, catalog.ruleSet(), catalog.version(), String.valueOf(trustPolicy))
                        .toString(),
                submission,
                externalId.isEmpty()
                        ? submission
                        : UuidV8.of(format, externalId).toString(),
                format,
                catalog.ruleSet(),
                catalog.version(),
                proposal(),
                MATCH,
                null,
                null,
                null,
                trustPolicy,
                missing,
                checks.stream().map(Foreign::line).toList(),
                checks.stream()
                        .filter(Foreign::isRemarkable)
                        .map(Check::message)
                        .toList());
    }

    private String proposal() {
        if (checks.stream().anyMatch(check -> check.outcome() == Outcome.FAIL && !FOR_PEOPLE.contains(check.rule()))) {
            return REJECT;
        }
        if (!missing.isEmpty()) {
            return ASK;
        }
        return checks.stream().anyMatch(Foreign::isRemarkable) ? REVIEW : clean;
    }

    private static boolean isRemarkable(Check check) {
        return switch (check.outcome()) {
            case WARN, FAIL, UNAVAILABLE -> true;
            case PASS, NOT_APPLICABLE -> false;
        };
    }

    private static CheckView line(Check check) {
        return new CheckView(check.rule(), check.outcome().word(), check.seen(), check.expected(), check.message());
    }
}
