package io.proofmark.cli.dead;

import io.proofmark.cli.log.CannotRead;
import io.proofmark.events.Topics;
import io.proofmark.log.Position;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of dead letters on a broker. What is done about a letter and the note of it are one transaction. */
final class DeadTopics {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int PATIENCE_MS = 10_000;

    /** One operator at a time: whoever comes second fences the first. */
    private static final String TRANSACTIONS = "proofmark-dead-letters";

    private final String bootstrap;

    DeadTopics(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** All letters that stand there now. */
    List<DeadLetter> read() {
        DeadLetters letters = new DeadLetters();
        try (var consumer = consumer()) {
            Set<String> there = consumer.listTopics().keySet();
            List<TopicPartition> partitions = Topics.READERS.entrySet().stream()
                    .flatMap(reader -> reader.getValue().stream().map(topic -> topic.deadLetters(reader.getKey())))
                    .filter(there::contains)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            each(consumer, partitions, letters::add);
        }
        return letters.all();
    }

    /**
     * Appends a letter's record to the end of its topic once more, under the same event id: every reader passes it, and those
     * that have it already know it by that.
     *
     * @return where it stands now
     */
    Position redrive(DeadLetter letter, Settlement settlement) {
        ConsumerRecord<byte[], byte[]> stored = letter.stored();
        Position source = letter.id().source();
        return inTransaction(producer -> {
            RecordMetadata at = acknowledged(
                    producer,
                    new ProducerRecord<>(
                            source.topic(),
                            source.partition(),
                            stored.key(),
                            stored.value(),
                            DeadHeaders.original(stored.headers())));
            producer.send(note(letter, settlement));
            return new Position(at.topic(), at.partition(), at.offset());
        });
    }

    /**
     * Erases a letter's bytes. A topic can only be cut off at its front, so whatever else stands up to the letter is appended
     * once more before; after an interruption it is simply done again.
     */
    void discard(DeadLetter letter, Settlement settlement) {
        ConsumerRecord<byte[], byte[]> stored = letter.stored();
        TopicPartition partition = new TopicPartition(stored.topic(), stored.partition());
        inTransaction(producer -> {
            try (var consumer = consumer()) {
                each(consumer, List.of(partition), record -> {
                    if (record.offset() <= stored.offset() && !isOf(letter).test(record)) {
                        producer.send(copy(record));
                    }
                });
            }
            return producer.send(note(letter, settlement));
        });
        try (Admin admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(stored.offset() + 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("the bytes are not erased yet, discard it again", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    /** Of copies of the letter only the bytes go, what was noted of it stays. */
    private static Predicate<ConsumerRecord<byte[], byte[]>> isOf(DeadLetter letter) {
        return record -> DeadHeaders.id(record).equals(letter.id())
                && Settlement.in(record.headers()).isEmpty();
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), record.value(), record.headers());
    }

    private static ProducerRecord<byte[], byte[]> note(DeadLetter letter, Settlement settlement) {
        ConsumerRecord<byte[], byte[]> stored = letter.stored();
        Headers headers = DeadHeaders.naming(letter.id());
        settlement.writeTo(headers);
        return new ProducerRecord<>(stored.topic(), stored.partition(), stored.key(), null, headers);
    }

    private interface Deed<T> {
        T with(KafkaProducer<byte[], byte[]> producer);
    }

    private <T> T inTransaction(Deed<T> deed) {
        try (var producer = producer()) {
            producer.initTransactions();
            producer.beginTransaction();
            T done = deed.with(producer);
            producer.commitTransaction();
            return done;
        }
    }

    private static RecordMetadata acknowledged(
            KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new CannotRead("the broker did not acknowledge: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private static void each(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Set<TopicPartition> open = new HashSet<>(partitions);
        open.removeIf(partition -> isRead(consumer, partition, ends));
        while (!open.isEmpty()) {
            consumer.poll(POLL).forEach(visitor);
            open.removeIf(partition -> isRead(consumer, partition, ends));
        }
    }

    private static boolean isRead(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, Map<TopicPartition, Long> ends) {
        return consumer.position(partition) >= ends.getOrDefault(partition, 0L);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        PATIENCE_MS),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        TRANSACTIONS,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        PATIENCE_MS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
