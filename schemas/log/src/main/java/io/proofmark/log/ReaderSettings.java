package io.proofmark.log;

import io.proofmark.events.Topic;
import io.proofmark.events.Topic.Kept;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How a service reads the log.
 *
 * @param group consumer group
 * @param topics what it reads
 * @param bootstrap addresses of the broker
 * @param instance ordinal of this process among those of its service; keeps its place through a restart
 * @param outputs whether it appends more than dead letters; otherwise it keeps its place in PostgreSQL alone, and Kafka's
 *     offsets say only which dead letters were sent
 * @param maxBatch most records in one batch
 * @param said topics that the reader itself appends to and restores its tables from when it rebuilds them
 */
public record ReaderSettings(
        String group,
        List<Topic> topics,
        String bootstrap,
        String instance,
        boolean outputs,
        int maxBatch,
        List<Topic> said) {

    /** A reader that makes its tables from what it reads alone. */
    public ReaderSettings(
            String group, List<Topic> topics, String bootstrap, String instance, boolean outputs, int maxBatch) {
        this(group, topics, bootstrap, instance, outputs, maxBatch, List.of());
    }

    /** A dead member's partitions are given away after this time. */
    static final Duration SESSION = Duration.ofSeconds(10);

    /** A transaction that nobody ends is aborted after this time. */
    static final Duration TRANSACTION = Duration.ofSeconds(15);

    /** How long a poll waits for records. */
    static final Duration POLL = Duration.ofMillis(200);

    /** First and longest pause before a passing fault is tried again. */
    static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final int BATCH_BYTES = 8 * 1024 * 1024;

    List<String> topicNames() {
        return topics.stream().map(Topic::name).toList();
    }

    /** Whether the records of a topic go away by themselves; nothing may rest on them. */
    boolean passing(TopicPartition partition) {
        return topics.stream()
                .anyMatch(
                        topic -> topic.kept() == Kept.SEVEN_DAYS && topic.name().equals(partition.topic()));
    }

    String member() {
        return group + "-" + instance;
    }

    Map<String, Object> consumer() {
        Map<String, Object> settings = plainConsumer();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, member());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
        return settings;
    }

    /** Of a consumer without a group, for those who only look: committed records alone, as bytes. */
    public Map<String, Object> plainConsumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxBatch);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, BATCH_BYTES);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }

    Map<String, Object> producer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, member());
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION.toMillis());
        return settings;
    }
}
