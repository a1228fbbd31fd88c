package io.proofmark.e2e;

import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Topic;
import io.proofmark.testing.CommittedLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Events as integrators read them. */
record PublicLog(String bootstrap, String registryUrl) {

    /** All events of a topic; those of a key in the order of the log. */
    List<SpecificRecord> events(Topic topic) {
        try (EventCodec codec = new EventCodec(registryUrl)) {
            return new CommittedLog(bootstrap)
                    .records(topic.name()).stream()
                            .map(record -> codec.decode(topic.name(), record.value()))
                            .toList();
        }
    }

    int size(Topic topic) {
        return new CommittedLog(bootstrap).records(topic.name()).size();
    }

    /** Appends an event as only the services should; gives its place, {@code topic/partition@offset}. */
    String append(Topic topic, String key, String id, Instant time, SpecificRecord event) {
        try (EventCodec codec = new EventCodec(registryUrl);
                var producer = new KafkaProducer<byte[], byte[]>(Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                        ByteArraySerializer.class,
                        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                        ByteArraySerializer.class))) {
            RecordMetadata at = producer.send(
                            new EventRecords(codec, "/somebody").record(topic, key, id, time, event, null))
                    .get();
            return at.topic() + "/" + at.partition() + "@" + at.offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException("not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
