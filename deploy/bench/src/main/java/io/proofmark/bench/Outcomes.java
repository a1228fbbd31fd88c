package io.proofmark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts by outcome; safe for use by several threads. */
final class Outcomes {

    private final ConcurrentSkipListMap<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    void add(String outcome) {
        counts.computeIfAbsent(outcome, _ -> new LongAdder()).increment();
    }

    long count(String outcome) {
        LongAdder count = counts.get(outcome);
        return count == null ? 0 : count.sum();
    }

    /** One figure for each outcome, in the order of their names. */
    List<Figure> figures(String what) {
        List<Figure> figures = new ArrayList<>();
        counts.forEach((outcome, count) -> figures.add(Figure.count(what + " " + outcome, count.sum())));
        return figures;
    }
}
