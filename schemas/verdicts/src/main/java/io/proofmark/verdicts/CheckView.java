package io.proofmark.verdicts;

import org.jspecify.annotations.Nullable;

/**
 * One rule's result; the components are the members of the JSON document, in its order.
 *
 * @param rule id of the rule, as {@code GET /v1/rules} documents it
 * @param outcome pass, warn, fail, not-applicable, unavailable
 * @param seen what was found; digests in lower-case hex
 * @param expected what was wanted
 * @param message a line that a reader understands
 */
public record CheckView(
        String rule,
        String outcome,
        @Nullable String seen,
        @Nullable String expected,
        String message) {

    /** The same without what the submitter wrote. */
    public CheckView outcomeOnly() {
        return new CheckView(rule, outcome, null, null, message);
    }
}
