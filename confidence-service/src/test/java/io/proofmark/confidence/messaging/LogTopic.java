package io.proofmark.confidence.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.testing.CommittedLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Appends verdicts and rulings, and reads topics as integrators do: committed records only, up to the present end. */
final class LogTopic implements AutoCloseable {

    private final String bootstrap;
    private final EventCodec codec;
    private final EventRecords records;
    private final KafkaProducer<byte[], byte[]> producer;

    LogTopic(String bootstrap, EventCodec codec) {
        this.bootstrap = bootstrap;
        this.codec = codec;
        this.records = new EventRecords(codec, "/proofmark/test");
        this.producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class));
    }

    void append(String row, List<? extends SpecificRecord> events) throws InterruptedException, ExecutionException {
        for (SpecificRecord event : events) {
            String id = Integer.toHexString(event.hashCode());
            producer.send(records.record(Topics.VERDICTS, row, id, Instant.EPOCH, event, null))
                    .get();
        }
    }

    void appendBytes(String row, byte[] value) throws InterruptedException, ExecutionException {
        producer.send(new ProducerRecord<>(Topics.VERDICTS.name(), row.getBytes(UTF_8), value))
                .get();
    }

    void append(ProducerRecord<byte[], byte[]> record) throws InterruptedException, ExecutionException {
        producer.send(record).get();
    }

    /** Events of a topic under a key, in the order of the log. */
    <E extends SpecificRecord> List<E> events(Topic topic, String key, Class<E> type) {
        return records(topic.name()).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(key))
                .map(record -> type.cast(codec.decode(topic.name(), record.value())))
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        return new CommittedLog(bootstrap).records(topic);
    }

    @Override
    public void close() {
        producer.close();
    }
}
