package io.proofmark.verify.messaging;

import io.proofmark.verify.application.LogUnavailable;
import io.proofmark.verify.application.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Appends several records at once or none of them, one set after the other. The client is made when it is first needed, and
 * made anew after any failure.
 */
final class AtomicAppends implements AutoCloseable {

    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    /**
     * @param id unique among the processes that append
     * @param patience with the broker for each step
     */
    AtomicAppends(String bootstrap, String id, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        this.settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                id,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                millis,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                millis / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                millis,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                15_000);
    }

    /**
     * @return where the first one stands
     * @throws LogUnavailable when the broker did not acknowledge; they may all have been written nevertheless
     */
    synchronized Place append(List<ProducerRecord<byte[], byte[]>> records) {
        try {
            RecordMetadata at = commit(client(), records);
            return new Place(at.topic(), at.partition(), at.offset());
        } catch (KafkaException | ExecutionException e) {
            close();
            throw new LogUnavailable("the broker did not acknowledge", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new LogUnavailable("interrupted while the broker was to acknowledge", e);
        }
    }

    private static RecordMetadata commit(
            KafkaProducer<byte[], byte[]> client, List<ProducerRecord<byte[], byte[]>> records)
            throws InterruptedException, ExecutionException {
        client.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        records.forEach(record -> sent.add(client.send(record)));
        client.commitTransaction();
        return sent.getFirst().get();
    }

    private KafkaProducer<byte[], byte[]> client() {
        KafkaProducer<byte[], byte[]> ready = producer;
        if (ready == null) {
            ready = new KafkaProducer<>(settings);
            producer = ready;
            ready.initTransactions();
        }
        return ready;
    }

    /** Whatever is under way is given up: whoever takes the id next aborts it. */
    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
