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
     * @throws IllegalStateException when the log ends before what is asked for: it is another log, or lost its end
     */
    long run(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, Taker taker) throws SQLException {
        long taken = 0;
        Map<String, Object> consuming = settings.plainConsumer();
        consuming.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, NO_WAIT_MS);
        try (var consumer = new KafkaConsumer<byte[], byte[]>(consuming)) {
            consumer.endOffsets(to.keySet()).forEach((partition, end) -> requireWhole(partition, end, to));
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

    private static void requireWhole(TopicPartition partition, long end, Map<TopicPartition, Long> to) {
        long asked = to.getOrDefault(partition, 0L);
        if (end < asked) {
            throw new IllegalStateException(
                    "%s ends at %d, before %d, up to which it was read; is this the log of these tables?"
                            .formatted(partition, end, asked));
        }
    }

    /** What is done with records. */
    @FunctionalInterface
    interface Taker {
        void take(List<Entry> entries) throws SQLException;
    }
}
