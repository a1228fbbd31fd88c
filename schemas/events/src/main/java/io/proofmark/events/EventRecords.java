package io.proofmark.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Makes finished records: Avro value, key, CloudEvents 1.0 attributes as headers (Kafka binding, binary mode) and the W3C
 * trace context. The same event gives the same key, value and CloudEvents headers.
 *
 * @param codec gives the value's bytes
 * @param source the service that appends, CloudEvents {@code source}, for example {@code /proofmark/verify}
 */
public record EventRecords(EventCodec codec, String source) {

    /** W3C trace context header; not part of an event's identity. */
    public static final String TRACEPARENT = "traceparent";

    static final String CONTENT_TYPE = "content-type";
    static final String SPEC_VERSION = "ce_specversion";
    static final String SOURCE = "ce_source";
    static final String SUBJECT = "ce_subject";

    public static final String TYPE = "ce_type";
    public static final String ID = "ce_id";
    public static final String TIME = "ce_time";

    /**
     * @param key the subject id, in UTF-8
     * @param id derived event id
     * @param time when the door received the cause
     */
    public ProducerRecord<byte[], byte[]> record(
            Topic topic, String key, String id, Instant time, SpecificRecord event, @Nullable String traceparent) {
        var record = new ProducerRecord<>(topic.name(), key.getBytes(UTF_8), codec.encode(topic, event));
        var headers = record.headers();
        add(headers, CONTENT_TYPE, "application/avro");
        add(headers, SPEC_VERSION, "1.0");
        add(headers, ID, id);
        add(headers, SOURCE, source);
        add(headers, SUBJECT, key);
        add(headers, TIME, time.toString());
        add(headers, TYPE, event.getSchema().getFullName());
        if (traceparent != null) {
            add(headers, TRACEPARENT, traceparent);
        }
        return record;
    }

    /** A record without value: erases what a compacted topic holds under the key. */
    public ProducerRecord<byte[], byte[]> tombstone(Topic topic, String key) {
        return new ProducerRecord<>(topic.name(), key.getBytes(UTF_8), null);
    }

    /** A header's text, or null where the record has none of that name. */
    public static @Nullable String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
