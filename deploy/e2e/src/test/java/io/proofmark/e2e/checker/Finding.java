package io.proofmark.e2e.checker;

/**
 * Something that must not be.
 *
 * @param rule that is broken
 * @param subject submission, row or place that it is about
 */
public record Finding(String rule, String subject, String what) {

    @Override
    public String toString() {
        return rule + ": " + subject + ": " + what;
    }
}
