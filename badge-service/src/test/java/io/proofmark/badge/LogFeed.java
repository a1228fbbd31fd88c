package io.proofmark.badge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.log.Position;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Appends to the real log what the other services would. */
@ApplicationScoped
public class LogFeed {

    private final EventCodec codec;
    private final EventRecords records;
    private final KafkaProducer<byte[], byte[]> producer;

    LogFeed(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "proofmark.registry.url") String registryUrl) {
        codec = new EventCodec(registryUrl);
        records = new EventRecords(codec, "/proofmark/test");
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.ACKS_CONFIG, "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Where the event stands in the log, as {@code Proofmark-Wait-For} takes it. */
    public String append(Topic topic, String key, SpecificRecord event) {
        return append(records.record(topic, key, "id-" + event.hashCode(), Events.TIME, event, null));
    }

    public String eraseTexts(String id) {
        return append(records.tombstone(Topics.TEXTS, id));
    }

    public String appendBytes(Topic topic, String key, byte[] bytes) {
        return append(new ProducerRecord<>(topic.name(), key.getBytes(UTF_8), bytes));
    }

    private String append(ProducerRecord<byte[], byte[]> record) {
        try {
            var sent = producer.send(record).get();
            return new Position(sent.topic(), sent.partition(), sent.offset()).toString();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the log does not take the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
        codec.close();
    }
}
