package io.proofmark.cli.dead;

import io.proofmark.events.EventRecords;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that a reader could not use.
 *
 * @param record as it stands among the dead letters; null when its bytes are erased
 * @param times how often the reader failed at this event, redriven ones included
 * @param settlement null while it is open
 */
record DeadLetter(
        LetterId id,
        @Nullable ConsumerRecord<byte[], byte[]> record,
        int times,
        @Nullable Settlement settlement) {

    boolean isOpen() {
        return settlement == null;
    }

    /** When it was put aside; the time of what was done about it where only that is left. */
    Instant at() {
        return record == null && settlement != null ? settlement.at() : Instant.ofEpochMilli(stored().timestamp());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(record).map(it -> EventRecords.header(it.headers(), name));
    }

    /** The record, of a letter that still has its bytes. */
    ConsumerRecord<byte[], byte[]> stored() {
        if (record == null) {
            throw new IllegalArgumentException(id + " is erased");
        }
        return record;
    }
}
