package io.proofmark.intake.messaging;

import io.proofmark.log.Position;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The ways out of this service; each gives the position that the broker acknowledged. Each has a buffer and a thread of its
 * own: a full one delays whoever fills it and nobody else.
 */
public final class Outlets implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> submissions;
    private final KafkaProducer<byte[], byte[]> bulk;
    private final KafkaProducer<byte[], byte[]> texts;

    /** @param settings of all three producers */
    public Outlets(Map<String, Object> settings) {
        this.submissions = producer(settings);
        this.bulk = producer(settings);
        this.texts = producer(settings);
    }

    CompletableFuture<String> submission(ProducerRecord<byte[], byte[]> record) {
        return send(submissions, record);
    }

    CompletableFuture<String> bulk(ProducerRecord<byte[], byte[]> record) {
        return send(bulk, record);
    }

    CompletableFuture<String> texts(ProducerRecord<byte[], byte[]> record) {
        return send(texts, record);
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static CompletableFuture<String> send(
            KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<String> acknowledged = new CompletableFuture<>();
        try {
            producer.send(record, (at, failure) -> {
                if (failure == null) {
                    acknowledged.complete(new Position(at.topic(), at.partition(), at.offset()).toString());
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            acknowledged.completeExceptionally(e);
        }
        return acknowledged;
    }

    @Override
    public void close() {
        submissions.close();
        bulk.close();
        texts.close();
    }
}
