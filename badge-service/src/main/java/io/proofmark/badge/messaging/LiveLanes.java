package io.proofmark.badge.messaging;

import io.proofmark.badge.application.live.Places;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** The partitions of the public topics, numbered through. */
final class LiveLanes {

    static final List<TopicPartition> ALL = Topics.PUBLIC.stream()
            .flatMap(topic -> IntStream.range(0, Topic.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
            .toList();

    private LiveLanes() {}

    static int of(String topic, int partition) {
        return ALL.indexOf(new TopicPartition(topic, partition));
    }

    static Places places(ToLongFunction<TopicPartition> place) {
        return Places.of(ALL.stream().mapToLong(place).toArray());
    }

    static Map<TopicPartition, Long> offsets(Places places) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (int lane = 0; lane < ALL.size(); lane++) {
            offsets.put(ALL.get(lane), places.at(lane));
        }
        return offsets;
    }

    /** The lanes' topics, each once. */
    static Collection<String> topics() {
        return Stream.of(ALL)
                .flatMap(List::stream)
                .map(TopicPartition::topic)
                .distinct()
                .toList();
    }
}
