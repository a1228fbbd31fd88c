package io.proofmark.cli.dead;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.events.EventRecords;
import io.proofmark.log.Position;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Headers of a dead letter: those of the record as it was, and what its reader added. */
final class DeadHeaders {

    static final String REASON = "pm_dead_reason";
    static final String FAULT = "pm_dead_fault";
    private static final String GROUP = "pm_dead_group";
    private static final String ADDED = "pm_dead_";

    private DeadHeaders() {}

    static LetterId id(ConsumerRecord<byte[], byte[]> record) {
        return new LetterId(needed(record, GROUP), Position.parse(needed(record, Position.DEAD_LETTER_HEADER)));
    }

    /** Those that say which dead letter is meant. */
    static Headers naming(LetterId id) {
        Headers headers = new RecordHeaders();
        add(headers, GROUP, id.group());
        add(headers, Position.DEAD_LETTER_HEADER, id.source().toString());
        return headers;
    }

    /** Those that the record had before it failed. */
    static Headers original(Headers headers) {
        Headers original = new RecordHeaders();
        headers.forEach(header -> {
            if (!header.key().startsWith(ADDED)) {
                original.add(header);
            }
        });
        return original;
    }

    static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String needed(ConsumerRecord<byte[], byte[]> record, String name) {
        String value = EventRecords.header(record.headers(), name);
        if (value == null) {
            throw new IllegalArgumentException("no dead letter: " + record.topic() + "/" + record.partition() + "@"
                    + record.offset() + " has no header " + name);
        }
        return value;
    }
}
