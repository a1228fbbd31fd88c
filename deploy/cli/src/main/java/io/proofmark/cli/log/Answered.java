package io.proofmark.cli.log;

import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Up to where the readers that append have answered: their offsets are committed together with what follows. */
final class Answered {

    private static final int PATIENCE_MS = 10_000;

    private Answered() {}

    /**
     * @param readers topics by group
     * @return the next offset of each partition; nothing for a group that never read this log, as in a copy of it
     */
    static Map<TopicPartition, Long> by(String bootstrap, Map<String, List<Topic>> readers) {
        Map<TopicPartition, Long> answered = new HashMap<>();
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MS / 2))) {
            readers.forEach((group, topics) -> {
                // The read model appends nothing.
                if (!group.equals(Topics.Groups.BADGE)) {
                    answered.putAll(offsets(admin, group, topics));
                }
            });
        }
        return answered;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, String group, List<Topic> topics) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(admin, group);
        if (committed.isEmpty()) {
            return Map.of();
        }
        return topics.stream()
                .flatMap(topic -> IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(number -> new TopicPartition(topic.name(), number)))
                .collect(Collectors.toMap(partition -> partition, partition -> {
                    OffsetAndMetadata offset = committed.get(partition);
                    return offset == null ? 0L : offset.offset();
                }));
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) {
        try {
            return admin.listConsumerGroupOffsets(
                            Map.of(group, new ListConsumerGroupOffsetsSpec()),
                            new ListConsumerGroupOffsetsOptions().requireStable(true))
                    .partitionsToOffsetAndMetadata(group)
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw new CannotRead("the broker does not tell offsets: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
