package io.proofmark.confidence.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Appends verdicts and rulings, and reads topics as integrators do: committed records only, up to the present end. */
final class LogTopic implements AutoCloseable {

    private final String bootstrap;
    private final EventCodec codec;
    private final EventRecords records;
    private final KafkaProducer<byte[], byte[]> producer;

    LogTopic(String bootstrap, EventCodec codec) {
        this.bootstrap = bootstrap;
        this.codec = codec;
        this.records = new EventRecords(codec, "/proofmark/test");
        this.producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class));
    }

    void append(String row, List<? extends SpecificRecord> events) throws InterruptedException, ExecutionException {
        for (SpecificRecord event : events) {
            String id = Integer.toHexString(event.hashCode());
            producer.send(records.record(Topics.VERDICTS, row, id, Instant.EPOCH, event, null))
                    .get();
        }
    }

    void appendBytes(String row, byte[] value) throws InterruptedException, ExecutionException {
        producer.send(new ProducerRecord<>(Topics.VERDICTS.name(), row.getBytes(UTF_8), value))
                .get();
    }

    /** Events of a topic under a key, in the order of the log. */
    <E extends SpecificRecord> List<E> events(Topic topic, String key, Class<E> type) {
        return records(topic.name()).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(key))
                .map(record -> type.cast(codec.decode(topic.name(), record.value())))
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class))) {
            List<TopicPartition> partitions = IntStream.range(0, Topic.PARTITIONS)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }

    @Override
    public void close() {
        producer.close();
    }
}
