package io.proofmark.verify.domain.pack;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Rules;
import java.util.Optional;

/** Whether two packages hold the same answers; shown beside a reproduction, and decides nothing. */
final class Answers {

    private static final String SAME = "the same answers as the row's: equal numeric fingerprint";

    private Answers() {}

    /**
     * Compares the numeric fingerprints of a reproduction and of its original.
     *
     * @param here empty where it came without predictions
     * @param there empty where the original did
     */
    static Check check(Optional<String> here, Optional<String> there) {
        if (here.isEmpty() || there.isEmpty()) {
            return Check.notApplicable(Rules.ANSWERS, "no predictions on both sides");
        }
        return Check.pass(Rules.ANSWERS, here.equals(there) ? SAME : "other answers than the row's")
                .with(here.get(), there.get());
    }

    /** The line for readers when the answers are the same. */
    static Optional<String> reason(Check check) {
        return check.message().equals(SAME) ? Optional.of(SAME) : Optional.empty();
    }
}
