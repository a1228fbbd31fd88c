package io.proofmark.cli.recheck;

import io.proofmark.cli.log.Reach;
import io.proofmark.log.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pairs what should be in the log with what is there, by event id, and reports each record once. */
record Comparison(Differences differences, From from, Reach reach, Report report) {

    private static final String NOTHING = "nothing in the log leads to it";
    private static final String AGAIN = "stands in the log already";

    void compare(List<Expected> expected, List<Entry> seen) {
        Map<String, Deque<Entry>> byId = new LinkedHashMap<>();
        seen.forEach(entry -> byId.computeIfAbsent(Report.id(entry), unseen -> new ArrayDeque<>())
                .add(entry));
        Map<String, Expected> wanted = new LinkedHashMap<>();
        expected.forEach(record -> wanted.putIfAbsent(record.id(), record));
        wanted.forEach((id, record) -> {
            Deque<Entry> copies = byId.remove(id);
            if (copies == null) {
                missing(record);
            } else {
                pair(record, copies);
            }
        });
        byId.values().forEach(copies -> copies.forEach(entry -> differs(entry, NOTHING)));
    }

    /** How many of these records are in the log as they should be. */
    long matches(List<Expected> expected, List<Entry> seen) {
        return expected.stream()
                .filter(record -> seen.stream().anyMatch(entry -> same(entry, record)))
                .count();
    }

    /** For a record that nothing can be compared with. */
    void notRechecked(Entry entry, String why) {
        if (from.reaches(entry.position())) {
            report.notRechecked(entry, why);
        }
    }

    private void pair(Expected record, Deque<Entry> copies) {
        Optional<Entry> same =
                copies.stream().filter(entry -> same(entry, record)).findFirst();
        Entry chosen = same.orElseGet(copies::getFirst);
        copies.remove(chosen);
        if (same.isPresent()) {
            if (from.reaches(chosen.position())) {
                report.equal(chosen);
            }
        } else {
            differs(chosen, String.join("; ", differences.between(chosen, record.record())));
        }
        copies.forEach(entry -> differs(entry, again(entry, record)));
    }

    private String again(Entry entry, Expected record) {
        List<String> found = differences.between(entry, record.record());
        return found.isEmpty() ? AGAIN : AGAIN + ", and here: " + String.join("; ", found);
    }

    private boolean same(Entry entry, Expected record) {
        return Report.id(entry).equals(record.id())
                && differences.between(entry, record.record()).isEmpty();
    }

    private void differs(Entry entry, String what) {
        if (from.reaches(entry.position())) {
            report.differs(entry, what);
        }
    }

    // What follows from a record that its reader is still busy with may come yet.
    private void missing(Expected record) {
        if (from.reaches(record.cause().position())
                && reach.settled(record.cause().position())) {
            report.missing(record);
        }
    }
}
