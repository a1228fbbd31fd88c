package io.proofmark.badge.application;

import java.util.List;
import java.util.SortedMap;

/** As of which place of the log the tables speak. */
public interface Positions {

    /** By topic, the offset of the next record of each partition. */
    SortedMap<String, List<Long>> offsets();
}
