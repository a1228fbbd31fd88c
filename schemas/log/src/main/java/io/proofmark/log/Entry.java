package io.proofmark.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.events.EventRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** One record of the log, as its bytes. The arrays are shared, not copied. */
public record Entry(
        String topic, int partition, long offset, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {

    /** As it was read. */
    public static Entry of(ConsumerRecord<byte[], byte[]> record) {
        return new Entry(
                record.topic(), record.partition(), record.offset(), record.key(), record.value(), record.headers());
    }

    /** The key as text; empty where there is none. */
    public String keyText() {
        return key == null ? "" : new String(key, UTF_8);
    }

    /** A header's text, or null. */
    public @Nullable String header(String name) {
        return EventRecords.header(headers, name);
    }

    /** Where the record stands. */
    public Position position() {
        return new Position(topic, partition, offset);
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }
}
