package io.proofmark.intake.application;

import java.util.Optional;
import java.util.UUID;

/** What the public can see of submissions and rows; a little behind the log. */
public interface PublicRecords {

    /**
     * Where a submission stands.
     *
     * @param benchmark its slug
     */
    record Standing(String state, int caseVersion, String benchmark) {}

    /** Whether a row can be seen. */
    enum Row {
        PUBLIC,
        GONE,
        UNKNOWN
    }

    /**
     * Empty where nothing is known of it, or not yet.
     *
     * @throws LogUnavailable when nobody answers
     */
    Optional<Standing> submission(UUID id);

    /** @throws LogUnavailable when nobody answers */
    Row row(UUID id);
}
