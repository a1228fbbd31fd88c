package io.proofmark.cli.recheck;

import io.proofmark.events.EventRecords;
import io.proofmark.log.Entry;
import java.util.Objects;

/** Told of every record, one after the other. */
interface Report {

    /** Made again, byte for byte. */
    void equal(Entry record);

    /** Other than what was made again, or nothing leads to it; what differs, in one line. */
    void differs(Entry record, String what);

    /** Should be in the log and is not. */
    void missing(Expected record);

    /** Could not be made again here, and why. */
    void notRechecked(Entry record, String why);

    /** The id of an event, or a word for its absence. */
    static String id(Entry record) {
        return Objects.requireNonNullElse(record.header(EventRecords.ID), "without id");
    }
}
