package io.proofmark.cli.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How much was compared and how often each thing would change. */
final class Tally {

    /** So many times the same change. */
    record Line(Change change, long count) {}

    private static final Comparator<Line> MOST_FIRST = Comparator.comparingLong(Line::count)
            .reversed()
            .thenComparing(line -> line.change().text());

    private final Map<Change, Long> counts = new HashMap<>();
    private long verdicts;
    private long verdictsChanged;
    private long rows;
    private long rowsChanged;
    private long notCompared;

    void verdict(List<Change> changes) {
        verdicts++;
        verdictsChanged += changes.isEmpty() ? 0 : 1;
        count(changes);
    }

    void row(List<Change> changes) {
        rows++;
        rowsChanged += changes.isEmpty() ? 0 : 1;
        count(changes);
    }

    void skip() {
        notCompared++;
    }

    long verdicts() {
        return verdicts;
    }

    long verdictsChanged() {
        return verdictsChanged;
    }

    /** Subjects, public or not. */
    long rows() {
        return rows;
    }

    long rowsChanged() {
        return rowsChanged;
    }

    long notCompared() {
        return notCompared;
    }

    /** The most frequent first. */
    List<Line> lines() {
        return counts.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), Objects.requireNonNull(entry.getValue())))
                .sorted(MOST_FIRST)
                .toList();
    }

    private void count(List<Change> changes) {
        changes.forEach(change -> counts.merge(change, 1L, Long::sum));
    }
}
