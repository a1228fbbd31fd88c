package io.proofmark.badge.application;

import java.util.List;
import java.util.SortedMap;

/** Fills a set of tables from the log. */
public interface Replay {

    /**
     * Goes on where the tables are.
     *
     * @param offsets by topic, the offset after the last record to apply, of each partition
     * @return how many records were applied
     */
    long to(SortedMap<String, List<Long>> offsets);
}
