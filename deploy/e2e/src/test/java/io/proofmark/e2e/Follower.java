package io.proofmark.e2e;

import io.proofmark.events.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics on from where it was, as integrators read them: committed records only. One thread only. */
final class Follower implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    /** What is read is there already. */
    private static final int NO_WAIT_MS = 10;

    private final KafkaConsumer<byte[], byte[]> consumer;

    Follower(String bootstrap, List<String> topics) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, NO_WAIT_MS);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        this.consumer = new KafkaConsumer<>(settings);
        consumer.assign(topics.stream()
                .flatMap(topic ->
                        IntStream.range(0, Topic.PARTITIONS).mapToObj(number -> new TopicPartition(topic, number)))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /** Hands over what was appended since, up to the ends that the topics have now. */
    void take(Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(taker);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
