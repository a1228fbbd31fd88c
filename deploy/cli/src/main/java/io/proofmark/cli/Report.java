package io.proofmark.cli;

import io.proofmark.documents.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as outside parties see it, in the order of its members.
 *
 * @param id derived from the package, the rules and the trust policy
 * @param submission derived from the package alone: offline there is no door whose key goes into the public id
 * @param subject the row that it would be about
 * @param trustPolicy whom the caller trusts; null where nothing is signed by design
 */
record Report(
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
        List<Line> checks,
        List<String> reasons) {

    /** One rule's result; {@code outcome} is one of the five words. */
    record Line(
            String rule,
            String outcome,
            @Nullable String seen,
            @Nullable String expected,
            String message) {

        boolean isOutcome(Outcome wanted) {
            return outcome.equals(wanted.word());
        }
    }

    boolean fails() {
        return checks.stream().anyMatch(line -> line.isOutcome(Outcome.FAIL));
    }
}
