package io.proofmark.cli.recheck;

import io.proofmark.events.EventRecords;
import io.proofmark.log.Entry;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record that should have been appended.
 *
 * @param cause the record that it follows from
 */
record Expected(ProducerRecord<byte[], byte[]> record, Entry cause) {

    /** The event's id. */
    String id() {
        return Objects.requireNonNull(EventRecords.header(record.headers(), EventRecords.ID));
    }
}
