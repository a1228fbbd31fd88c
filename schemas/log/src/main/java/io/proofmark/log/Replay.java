package io.proofmark.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Hands over a stretch of the log, once. */
record Replay(ReaderSettings settings) {

    /** All that is read is there already; nobody is to wait for more at a partition's end. */
    private static final int NO_WAIT_MS = 10;

    /**
     * @param from first offset not applied, by partition; where none is said, 0
     * @param to the offset after the last, of each partition that is read
     * @param taker of one batch after the other
     * @return how many records were taken
     */
    long run(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, Taker taker) throws SQLException {
        long taken = 0;
        Map<String, Object> consuming = settings.plainConsumer();
        consuming.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, NO_WAIT_MS);
        try (var consumer = new KafkaConsumer<byte[], byte[]>(consuming)) {
            consumer.assign(to.keySet());
            to.keySet().forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            Set<TopicPartition> open = new HashSet<>(to.keySet());
            while (!open.isEmpty()) {
                List<Entry> entries = new ArrayList<>();
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(ReaderSettings.POLL)) {
                    Entry entry = Entry.of(record);
                    if (entry.offset() < to.getOrDefault(entry.topicPartition(), 0L)) {
                        entries.add(entry);
                    }
                }
                if (!entries.isEmpty()) {
                    taker.take(entries);
                    taken += entries.size();
                }
                open.removeIf(partition -> consumer.position(partition) >= to.getOrDefault(partition, 0L));
                consumer.pause(to.keySet().stream()
                        .filter(partition -> !open.contains(partition))
                        .toList());
            }
        }
        return taken;
    }

    /** What is done with records. */
    @FunctionalInterface
    interface Taker {
        void take(List<Entry> entries) throws SQLException;
    }
}
