package io.proofmark.cli.rules;

import io.proofmark.cli.log.CannotRead;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Appends to the log as doors do, and tells when the broker did not acknowledge. */
final class Requests implements AutoCloseable {

    private static final int DELIVERY_MS = 5_000;
    private static final int ACKNOWLEDGED_MS = 2_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> fault = new AtomicReference<>();

    Requests(String bootstrap) {
        this.producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                DELIVERY_MS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                ACKNOWLEDGED_MS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                DELIVERY_MS,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class));
    }

    /** @throws CannotRead when this or an earlier record was not acknowledged */
    void append(ProducerRecord<byte[], byte[]> record) {
        producer.send(record, (at, failure) -> {
            if (failure != null) {
                fault.compareAndSet(null, failure);
            }
        });
        check();
    }

    /** Waits for what was appended. */
    void flush() {
        producer.flush();
        check();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void check() {
        Exception failure = fault.get();
        if (failure != null) {
            throw new CannotRead("the broker did not acknowledge: " + failure.getMessage(), failure);
        }
    }
}
