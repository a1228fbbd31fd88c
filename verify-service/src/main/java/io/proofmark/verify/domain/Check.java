package io.proofmark.verify.domain;

import org.jspecify.annotations.Nullable;

/**
 * What one rule found.
 *
 * @param rule one of {@link Rules}
 * @param message one line that a reader understands
 */
public record Check(
        String rule,
        Outcome outcome,
        @Nullable String seen,
        @Nullable String expected,
        String message) {

    public static Check of(String rule, Outcome outcome, String message) {
        return new Check(rule, outcome, null, null, message);
    }

    public static Check pass(String rule, String message) {
        return new Check(rule, Outcome.PASS, null, null, message);
    }

    public static Check warn(String rule, String message) {
        return new Check(rule, Outcome.WARN, null, null, message);
    }

    public static Check fail(String rule, String message) {
        return new Check(rule, Outcome.FAIL, null, null, message);
    }

    public static Check notApplicable(String rule, String message) {
        return new Check(rule, Outcome.NOT_APPLICABLE, null, null, message);
    }

    public static Check unavailable(String rule, String message) {
        return new Check(rule, Outcome.UNAVAILABLE, null, null, message);
    }

    /** The same with what was seen and what was expected. */
    public Check with(@Nullable Object seen, @Nullable Object expected) {
        return new Check(rule, outcome, text(seen), text(expected), message);
    }

    /** The same with more to say. */
    public Check saying(String more) {
        return new Check(rule, outcome, seen, expected, message + more);
    }

    /** Whether a person has to look. */
    public boolean remarkable() {
        return switch (outcome) {
            case WARN, FAIL, UNAVAILABLE -> true;
            case PASS, NOT_APPLICABLE -> false;
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
