package io.proofmark.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What Kafka has committed for a group, compared with what the tables contain. */
final class Offsets {

    private Offsets() {}

    /** The committed offsets of those of these partitions that have any. */
    static Map<TopicPartition, Long> known(Consumer<byte[], byte[]> consumer, Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> known = new HashMap<>();
        consumer.committed(partitions).forEach((partition, offset) -> {
            if (offset != null) {
                known.put(partition, offset.offset());
            }
        });
        return known;
    }

    /**
     * The committed offsets of all these partitions. A partition that was never read gets offset 0 committed, so that a
     * missing offset later always means that something was lost.
     *
     * @throws LostOffsetsException when offsets are missing though the tables contain records
     */
    static Map<TopicPartition, Long> committed(
            Consumer<byte[], byte[]> consumer,
            Set<TopicPartition> partitions,
            Map<TopicPartition, Long> applied,
            String group) {
        Map<TopicPartition, Long> known = known(consumer, partitions);
        Map<TopicPartition, Long> committed = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> first = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Long offset = known.get(partition);
            long position = applied.getOrDefault(partition, 0L);
            if (offset == null && position > 0) {
                throw new LostOffsetsException(
                        ("group %s has no offset for %s while its tables contain %d records of it. Restore the broker's"
                                        + " offsets from a backup, or, if log and tables belong together, set them with"
                                        + " kafka-consumer-groups.sh --reset-offsets --to-offset %d")
                                .formatted(group, partition, position, position));
            }
            if (offset == null) {
                first.put(partition, new OffsetAndMetadata(0));
            }
            committed.put(partition, offset == null ? 0L : offset);
        }
        if (!first.isEmpty()) {
            consumer.commitSync(first);
        }
        return committed;
    }
}
