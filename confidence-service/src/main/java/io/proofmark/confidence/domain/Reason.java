package io.proofmark.confidence.domain;

/**
 * One line of why a row stands where it stands.
 *
 * @param sign {@code +} speaks for the row, {@code -} against it
 * @param factor what was looked at, one word
 * @param fact what was found, for a reader; never a day of judging, so that the same findings give the same line
 */
public record Reason(String sign, String factor, String fact) {

    private static final String AGAINST = "-";

    static Reason plus(String factor, String fact) {
        return new Reason("+", factor, fact);
    }

    static Reason minus(String factor, String fact) {
        return new Reason(AGAINST, factor, fact);
    }

    boolean isAgainst() {
        return sign.equals(AGAINST);
    }
}
