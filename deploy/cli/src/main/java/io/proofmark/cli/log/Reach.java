package io.proofmark.cli.log;

import io.proofmark.log.Position;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the log reached when the command began.
 *
 * @param settled for each partition of what a reader consumes, the first offset that it may not have answered yet
 * @param dead records that a reader could not use and put aside: nothing follows from them
 */
public record Reach(Map<TopicPartition, Long> settled, Set<Position> dead) {

    public Reach {
        settled = Map.copyOf(settled);
        dead = Set.copyOf(dead);
    }

    /** Everything has been answered and nothing was put aside. */
    public static Reach all() {
        return new Reach(Map.of(), Set.of());
    }

    /** Whether what follows from this record must be in the log. */
    public boolean settled(Position position) {
        var partition = new TopicPartition(position.topic(), position.partition());
        return position.offset() < settled.getOrDefault(partition, Long.MAX_VALUE);
    }
}
