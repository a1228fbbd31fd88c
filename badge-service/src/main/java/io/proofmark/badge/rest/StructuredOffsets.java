package io.proofmark.badge.rest;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Places in the log as the value of a header. */
final class StructuredOffsets {

    private StructuredOffsets() {}

    /** A dictionary of lists of numbers (RFC 8941): by topic, the next offset of each partition. */
    static String of(SortedMap<String, List<Long>> offsets) {
        return offsets.entrySet().stream()
                .map(topic -> topic.getKey()
                        + topic.getValue().stream().map(String::valueOf).collect(Collectors.joining(" ", "=(", ")")))
                .collect(Collectors.joining(", "));
    }
}
