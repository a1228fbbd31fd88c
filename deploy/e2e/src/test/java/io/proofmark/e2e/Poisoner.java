package io.proofmark.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.e2e.checker.Place;
import io.proofmark.e2e.checker.Told.Poison;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.testing.CommittedLog;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Appends what no reader can use: undecodable, of another topic's schema, far too large, empty, of an unknown schema. */
final class Poisoner implements AutoCloseable {

    private static final int HUGE = 300 * 1024;
    private static final List<Topic> POISONED =
            List.of(Topics.SUBMISSIONS, Topics.SUBMISSIONS_BULK, Topics.VERDICTS, Topics.STANDINGS);

    private final History history;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<Topic, byte[]> foreign;

    Poisoner(ProofmarkSystem system, History history) {
        this.history = history;
        this.foreign =
                Map.of(Topics.VERDICTS, any(system, Topics.VERDICTS), Topics.STANDINGS, any(system, Topics.STANDINGS));
        this.producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                system.broker(),
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class));
    }

    private static byte[] any(ProofmarkSystem system, Topic topic) {
        return new CommittedLog(system.broker())
                .records(topic.name())
                .getFirst()
                .value();
    }

    /** One of each kind into each topic of facts; and texts are erased that never were. */
    void poison(Random random) throws ExecutionException, InterruptedException {
        for (Topic topic : POISONED) {
            Topic another = topic == Topics.VERDICTS ? Topics.STANDINGS : Topics.VERDICTS;
            append(topic, bytes(random, 80));
            append(topic, Objects.requireNonNull(foreign.get(another)));
            append(topic, bytes(random, HUGE));
            append(topic, null);
            append(topic, unknown(random));
        }
        send(Topics.TEXTS, "nobody " + random.nextInt(), null);
    }

    /** Well-formed, with the id of a schema that the registry does not have. */
    private static byte[] unknown(Random random) {
        byte[] bytes = bytes(random, 80);
        bytes[0] = 0;
        bytes[1] = 0x7f;
        return bytes;
    }

    private static byte[] bytes(Random random, int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private void append(Topic topic, byte @Nullable [] value) throws ExecutionException, InterruptedException {
        String key = "poison";
        RecordMetadata at = send(topic, key, value);
        List<String> groups = Topics.READERS.entrySet().stream()
                .filter(reader -> reader.getValue().contains(topic))
                .map(Map.Entry::getKey)
                .toList();
        history.poisoned(
                new Poison(new Place(at.topic(), at.partition(), at.offset(), key), groups, LogRecords.sha256(value)));
    }

    private RecordMetadata send(Topic topic, String key, byte @Nullable [] value)
            throws ExecutionException, InterruptedException {
        return producer.send(new ProducerRecord<>(topic.name(), key.getBytes(UTF_8), value))
                .get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
