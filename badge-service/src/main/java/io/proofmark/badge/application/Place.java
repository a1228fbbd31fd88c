package io.proofmark.badge.application;

import io.proofmark.badge.domain.Digest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Where in the log the tables are, and what they add up to there; both seen at one moment.
 *
 * @param offsets by topic, the offset of the next record of each partition
 * @param digests by table
 * @param tables names the set of tables; another number after they were replaced
 */
public record Place(SortedMap<String, List<Long>> offsets, SortedMap<String, Digest> digests, long tables) {

    /** Of all tables together. Two digests can be compared where the offsets are equal, and only there. */
    public Digest digest() {
        return Digest.of(digests.values());
    }

    /** Whether both are at the same place; what was never read is at its beginning. */
    boolean isAt(Place other) {
        return begun(offsets).equals(begun(other.offsets));
    }

    private static Map<String, List<Long>> begun(Map<String, List<Long>> offsets) {
        return offsets.entrySet().stream()
                .filter(topic -> topic.getValue().stream().anyMatch(offset -> offset > 0))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
