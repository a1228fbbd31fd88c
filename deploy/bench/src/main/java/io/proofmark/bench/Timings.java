package io.proofmark.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;

/** Durations of up to an hour, kept to three digits in bounded memory; safe for use by several threads. */
final class Timings {

    private static final long LONGEST = TimeUnit.HOURS.toNanos(1);
    private static final int DIGITS = 3;

    private final ConcurrentHistogram nanos = new ConcurrentHistogram(LONGEST, DIGITS);

    void record(long duration) {
        nanos.recordValue(Math.clamp(duration, 0, LONGEST));
    }

    long count() {
        return nanos.getTotalCount();
    }

    /** How many there are, median, 99th percentile and greatest; without values when there is none. */
    List<Figure> figures(String what) {
        return List.of(
                Figure.count(what + ", measured", count()),
                percentile(what + ", median", 50),
                percentile(what + ", p99", 99),
                percentile(what + ", max", 100));
    }

    private Figure percentile(String name, double percent) {
        return count() == 0 ? new Figure(name, null, "ms") : Figure.millis(name, nanos.getValueAtPercentile(percent));
    }
}
