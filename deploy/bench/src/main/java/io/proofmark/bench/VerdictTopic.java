package io.proofmark.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.events.EventRecords;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import io.proofmark.log.Position;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the verdicts as any consumer would, {@code read_committed}, from the end of the topic on, in a thread of its own.
 * It looks at key and type only: the first verdict on an original has the subject as its key. One entry a verdict stays
 * in memory until the load ends.
 */
final class VerdictTopic implements Verdicts, AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final String VERDICT = VerdictReached.getClassSchema().getFullName();

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ConcurrentHashMap<String, CompletableFuture<Seen>> bySubject = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Thread reader = Thread.ofPlatform().name("verdicts").unstarted(this::read);

    /**
     * Returns when it stands at the end, so nothing that is sent later is missed.
     *
     * @throws BenchFault when the broker is away, the topic is missing or a partition's leader is not on loopback
     */
    VerdictTopic(String bootstrap) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        try {
            standAtEnd();
        } catch (KafkaException | BenchFault e) {
            consumer.close();
            throw e instanceof BenchFault fault ? fault : new BenchFault("cannot read verdicts: " + e.getMessage(), e);
        }
        reader.start();
    }

    @Override
    public CompletableFuture<Seen> seen(String subject) {
        return ended.isCompletedExceptionally()
                ? ended.thenApply(_ -> new Seen(0, ""))
                : bySubject.computeIfAbsent(subject, _ -> new CompletableFuture<>());
    }

    private void standAtEnd() {
        List<PartitionInfo> partitions = consumer.partitionsFor(Topics.VERDICTS.name());
        if (partitions.isEmpty()) {
            throw new BenchFault("the broker has no topic " + Topics.VERDICTS.name());
        }
        partitions.forEach(p -> Loopback.requireHost("the broker", p.leader().host()));
        List<TopicPartition> all = partitions.stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
    }

    private void read() {
        try (consumer) {
            while (true) {
                var records = consumer.poll(POLL);
                long now = Clock.now();
                records.forEach(record -> note(record, now));
            }
        } catch (WakeupException _) {
            ended.complete(null);
        } catch (KafkaException e) {
            ended.completeExceptionally(e);
            bySubject.values().forEach(waiting -> waiting.completeExceptionally(e));
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record, long now) {
        if (VERDICT.equals(EventRecords.header(record.headers(), EventRecords.TYPE))) {
            bySubject
                    .computeIfAbsent(new String(record.key(), UTF_8), _ -> new CompletableFuture<>())
                    .complete(new Seen(now, position(record)));
        }
    }

    private static String position(ConsumerRecord<byte[], byte[]> record) {
        return new Position(record.topic(), record.partition(), record.offset()).toString();
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        reader.join();
    }
}
