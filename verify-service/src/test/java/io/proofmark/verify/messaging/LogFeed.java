package io.proofmark.verify.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.RulingMade;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
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

/** Appends as doors do, and reads as integrators do: committed records, up to the present end. */
public final class LogFeed implements AutoCloseable {

    private final String bootstrap;
    private final EventCodec codec;
    private final EventRecords records;
    private final KafkaProducer<byte[], byte[]> producer;

    public LogFeed(String bootstrap, EventCodec codec) {
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

    public void append(SubmissionReceived event) {
        append(Topics.SUBMISSIONS, event.getSubject(), event);
    }

    public void append(Topic topic, String key, SpecificRecord event) {
        send(records.record(topic, key, Integer.toHexString(event.hashCode()), Instant.EPOCH, event, null));
    }

    void appendBytes(String key, byte[] value) {
        send(new ProducerRecord<>(Topics.SUBMISSIONS.name(), key.getBytes(UTF_8), value));
    }

    /** Verdicts on a submission, in the order of the log. */
    public List<VerdictReached> verdicts(String submissionId) {
        return events().stream()
                .filter(VerdictReached.class::isInstance)
                .map(VerdictReached.class::cast)
                .filter(verdict -> verdict.getSubmissionId().equals(submissionId))
                .toList();
    }

    /** Rulings on a submission, in the order of the log. */
    public List<RulingMade> rulings(String submissionId) {
        return events().stream()
                .filter(RulingMade.class::isInstance)
                .map(RulingMade.class::cast)
                .filter(ruling -> ruling.getSubmissionId().equals(submissionId))
                .toList();
    }

    /** All records of a topic. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        return new CommittedLog(bootstrap).records(topic);
    }

    private List<SpecificRecord> events() {
        return records(Topics.VERDICTS.name()).stream()
                .map(record -> codec.decode(Topics.VERDICTS.name(), record.value()))
                .toList();
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
