package io.proofmark.signatures;

/**
 * One answer and why it is so.
 *
 * @param outcome whether the thing asked for holds
 * @param reason why not, or for {@link Outcome#HOLDS} what it rests on; never empty for the other two
 */
public record Check(Outcome outcome, String reason) {

    /** What can be said. */
    public enum Outcome {
        /** Asked and found to hold. */
        HOLDS,
        /** Asked and found not to hold. */
        FAILS,
        /** Could not be asked, as something that it needs was not given. */
        NOT_CHECKED
    }

    /** {@code restsOn} names what was relied upon. */
    public static Check holds(String restsOn) {
        return new Check(Outcome.HOLDS, restsOn);
    }

    /** {@code reason} names the rule that was broken. */
    public static Check fails(String reason) {
        return new Check(Outcome.FAILS, reason);
    }

    /** {@code reason} names what is missing. */
    public static Check notChecked(String reason) {
        return new Check(Outcome.NOT_CHECKED, reason);
    }

    /** True for {@link Outcome#HOLDS} only. */
    public boolean isHeld() {
        return outcome == Outcome.HOLDS;
    }
}
