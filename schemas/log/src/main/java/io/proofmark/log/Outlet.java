package io.proofmark.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where outputs leave a reader, one transaction a batch: outputs and offsets appear together or not at all. */
final class Outlet implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final boolean outputs;

    Outlet(ReaderSettings settings) {
        outputs = settings.outputs();
        producer = new KafkaProducer<>(settings.producer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** A reader that appends nothing but dead letters has something to commit only with one of those. */
    void send(
            List<ProducerRecord<byte[], byte[]>> records,
            Map<TopicPartition, OffsetAndMetadata> next,
            ConsumerGroupMetadata group) {
        if (records.isEmpty() && !outputs) {
            return;
        }
        producer.beginTransaction();
        records.forEach(producer::send);
        producer.sendOffsetsToTransaction(next, group);
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
