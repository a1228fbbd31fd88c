package io.proofmark.verify.application.offered;

import io.proofmark.catalog.Catalog;
import io.proofmark.door.Submission;
import java.time.Instant;

/** What the log makes of a submission; nothing is appended. */
@FunctionalInterface
public interface Logged {

    /** The submission as it would be read from the event that a door appends. */
    io.proofmark.verify.domain.Submission read(Submission submission, Instant receivedAt, Catalog catalog);
}
