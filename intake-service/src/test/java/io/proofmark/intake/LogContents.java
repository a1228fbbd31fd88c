package io.proofmark.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.proofmark.events.EventRecords;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.log.Position;
import io.proofmark.testing.RealServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is in the log, as an integrator would. */
final class LogContents implements AutoCloseable {

    /** A zero byte and the registry's content id. */
    private static final int WIRE_HEADER = 5;

    private final KafkaConsumer<byte[], byte[]> consumer;

    LogContents() {
        RealServers servers = RealServers.shared();
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers.bootstrap(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** All records of a topic. */
    List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
        var partitions = partitions(topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        long end = size(topic);
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        while (all.size() < end) {
            consumer.poll(Duration.ofMillis(200)).forEach(all::add);
        }
        return all;
    }

    /** How many records a topic has; nothing here is compacted yet. */
    long size(Topic topic) {
        return consumer.endOffsets(partitions(topic)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The record at a position. */
    ConsumerRecord<byte[], byte[]> at(String text) {
        Position position = Position.parse(text);
        var partition = new TopicPartition(position.topic(), position.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, position.offset());
        return consumer.poll(Duration.ofSeconds(5)).records(partition).getFirst();
    }

    /** The event of a record, read by the schema that its header names. */
    static SpecificRecord event(ConsumerRecord<byte[], byte[]> record) {
        Schema schema = requireNonNull(Topics.schemas().get(header(record, EventRecords.TYPE)));
        var loader = new SpecificData(requireNonNull(LogContents.class.getClassLoader()));
        var reader = new SpecificDatumReader<SpecificRecord>(schema, schema, loader);
        int length = record.value().length - WIRE_HEADER;
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(record.value(), WIRE_HEADER, length, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(
                requireNonNull(record.headers().lastHeader(name), name).value(), UTF_8);
    }

    private static List<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
