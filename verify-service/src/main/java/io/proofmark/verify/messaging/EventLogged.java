package io.proofmark.verify.messaging;

import io.proofmark.catalog.Catalog;
import io.proofmark.door.events.ReceivedEvents;
import io.proofmark.verify.application.offered.Logged;
import io.proofmark.verify.domain.Submission;
import java.time.Instant;

/** Reads a submission from the very event that a door would append. */
public final class EventLogged implements Logged {

    private static final String NO_TOKEN = "";

    @Override
    public Submission read(io.proofmark.door.Submission submission, Instant receivedAt, Catalog catalog) {
        return EventFacts.submission(
                ReceivedEvents.of(submission, receivedAt, catalog.ruleSet(), catalog.version(), NO_TOKEN));
    }
}
