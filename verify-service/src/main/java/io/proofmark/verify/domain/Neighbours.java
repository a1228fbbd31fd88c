package io.proofmark.verify.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Public runs beside a submission, as the case book had them when it was judged; a verdict carries them.
 *
 * @param shown the run that the score's row shows
 * @param sameConfiguration the oldest public row of the same configuration, where the submission names none
 */
public record Neighbours(@Nullable Shown shown, @Nullable String sameConfiguration) {

    /** Of a submission of which nothing else is known. */
    public static final Neighbours NONE = new Neighbours(null, null);

    /** What a submitter may want to name. */
    public Optional<String> hint() {
        return Optional.ofNullable(sameConfiguration)
                .map(row -> "the oldest public row of the same configuration is " + row
                        + "; a run that names it in reproduces is compared with it");
    }
}
