package io.proofmark.badge.application;

import io.proofmark.badge.domain.Badge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The badges that are current, so that they need not be looked up. A badge is current if it was read from
 * tables that had passed the row's last change; of changes the log itself tells, whoever applies them.
 */
@ApplicationScoped
public class KnownBadges {

    /** Rows, some 500 bytes each. */
    static final int MOST = 50_000;

    private static final int NEVER = -1;

    private final SequencedMap<String, Known> rows = new LinkedHashMap<>(16, 0.75f, true);
    private String topic = "";
    /** By partition: of rows that are not held, changes before this offset were not told or are forgotten. */
    private long[] floor = {};

    private long tables;

    /**
     * From now on changes are told.
     *
     * @param standings the topic of standings
     * @param from by partition, the offset of the first change to be told
     */
    public synchronized void follow(String standings, List<Long> from) {
        rows.clear();
        topic = standings;
        floor = from.stream().mapToLong(Long::longValue).toArray();
    }

    /** The row's standing changed at that offset. */
    public synchronized void changed(String row, int partition, long offset) {
        keep(row, new Known(null, partition, offset));
    }

    /** Which tables are live; what was read from others is forgotten. */
    synchronized void readFrom(long liveTables) {
        if (tables != liveTables) {
            tables = liveTables;
            rows.clear();
        }
    }

    /** @param place where the tables were before the badge was read from them */
    synchronized void read(String row, Badge badge, Place place) {
        Known known = rows.getOrDefault(row, new Known(null, NEVER, NEVER));
        List<Long> passed = place.offsets().getOrDefault(topic, List.of());
        if (place.tables() == tables && isPast(passed) && known.isBefore(passed)) {
            keep(row, new Known(badge, known.partition(), known.changed()));
        }
    }

    /** The row's current badge, where it is known. */
    synchronized Optional<Badge> badge(String row) {
        Known known = rows.get(row);
        return known == null ? Optional.empty() : Optional.ofNullable(known.badge());
    }

    private boolean isPast(List<Long> passed) {
        return floor.length > 0
                && passed.size() == floor.length
                && IntStream.range(0, floor.length).allMatch(i -> passed.get(i) >= floor[i]);
    }

    private void keep(String row, Known known) {
        rows.put(row, known);
        if (rows.size() > MOST) {
            Known oldest = rows.sequencedValues().removeFirst();
            if (oldest.partition() != NEVER) {
                floor[oldest.partition()] = Math.max(floor[oldest.partition()], oldest.changed() + 1);
            }
        }
    }

    /** @param partition of the last change that was told, at the offset {@code changed} */
    private record Known(@Nullable Badge badge, int partition, long changed) {

        boolean isBefore(List<Long> passed) {
            return partition == NEVER || passed.get(partition) > changed;
        }
    }
}
