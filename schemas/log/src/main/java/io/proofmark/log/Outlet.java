package io.proofmark.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Where outputs leave a reader. */
sealed interface Outlet extends AutoCloseable {

    /** Appends the records and, where Kafka keeps the reader's place, the offsets with them. */
    void send(
            List<ProducerRecord<byte[], byte[]>> records,
            Map<TopicPartition, OffsetAndMetadata> next,
            ConsumerGroupMetadata group);

    @Override
    void close();

    static Outlet open(ReaderSettings settings) {
        return settings.outputs() ? new Transactions(settings) : new DeadLettersOnly(settings);
    }

    /** One transaction a batch: outputs and offsets appear together or not at all. */
    final class Transactions implements Outlet {
        private final KafkaProducer<byte[], byte[]> producer;

        Transactions(ReaderSettings settings) {
            producer = new KafkaProducer<>(settings.producer());
            try {
                producer.initTransactions();
            } catch (RuntimeException e) {
                producer.close(Duration.ZERO);
                throw e;
            }
        }

        @Override
        public void send(
                List<ProducerRecord<byte[], byte[]>> records,
                Map<TopicPartition, OffsetAndMetadata> next,
                ConsumerGroupMetadata group) {
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

    /** For a reader without outputs: only what it could not use leaves it, at least once. */
    final class DeadLettersOnly implements Outlet {
        private final KafkaProducer<byte[], byte[]> producer;

        DeadLettersOnly(ReaderSettings settings) {
            producer = new KafkaProducer<>(settings.producer());
        }

        @Override
        public void send(
                List<ProducerRecord<byte[], byte[]>> records,
                Map<TopicPartition, OffsetAndMetadata> next,
                ConsumerGroupMetadata group) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<RecordMetadata> one : sent) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    throw new KafkaException("dead letter not acknowledged", e.getCause());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new KafkaException("interrupted", e);
                }
            }
        }

        @Override
        public void close() {
            producer.close(Duration.ZERO);
        }
    }
}
