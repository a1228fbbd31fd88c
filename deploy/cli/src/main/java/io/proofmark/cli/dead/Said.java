package io.proofmark.cli.dead;

import org.jspecify.annotations.Nullable;

/** Words what was done about a dead letter. */
final class Said {

    private Said() {}

    static String of(@Nullable Settlement settlement) {
        if (settlement == null) {
            return "open";
        }
        String because = settlement.because();
        return settlement.deed().word() + " by " + settlement.by() + " at " + settlement.at()
                + (because == null ? "" : ": " + because);
    }
}
