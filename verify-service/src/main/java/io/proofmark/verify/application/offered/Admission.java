package io.proofmark.verify.application.offered;

import io.proofmark.catalog.Catalog;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.Submission;
import io.proofmark.verify.application.Ids;
import io.proofmark.verify.application.Judging;
import io.proofmark.verify.application.Precedents;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * What lies between a document and its verdict: the door, the log and what is known of others.
 *
 * @param catalog in force
 * @param keys the doors' own, so that a submitter is the operator that the log knows
 * @param precedents what a verdict may also depend on
 */
public record Admission(Catalog catalog, DoorKeys keys, Logged logged, Precedents precedents, Ids ids, Clock clock) {

    /** The submission as the consumer would read it from the log now. */
    io.proofmark.verify.domain.Submission admitted(Submission submission) {
        return logged.read(submission, clock.instant().truncatedTo(ChronoUnit.MILLIS), catalog);
    }

    Judging judging() {
        return new Judging(precedents);
    }
}
