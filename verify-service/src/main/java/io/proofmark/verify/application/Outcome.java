package io.proofmark.verify.application;

import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something to tell the world. */
public sealed interface Outcome {

    /**
     * A verdict.
     *
     * @param causedAt when the door received what led to it
     * @param caseVersion the case's version since then
     * @param request that asked for judging again; null where nobody asked
     * @param ruling that changed what the row shows or which package is its original, for which it was judged again; null elsewhere
     * @param beside whether a person's ruling on an earlier verdict stands
     */
    record Reached(
            Verdict verdict,
            Instant causedAt,
            int caseVersion,
            @Nullable String request,
            @Nullable String ruling,
            boolean beside)
            implements Outcome {

        /** A first verdict. */
        static Reached first(Verdict verdict, Instant causedAt, int caseVersion) {
            return new Reached(verdict, causedAt, caseVersion, null, null, false);
        }
    }

    /** A ruling. */
    record Made(Ruling ruling) implements Outcome {}

    /** The texts of something that was taken from view or refused are to be erased. */
    record Erased(String id) implements Outcome {}
}
