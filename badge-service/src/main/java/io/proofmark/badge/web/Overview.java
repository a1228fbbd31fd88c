package io.proofmark.badge.web;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.FindRows;
import io.proofmark.badge.application.Rows.Choices;
import io.proofmark.badge.application.Rows.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What pages say of all rows together, asked at most once in a while. Of many rows that takes long: one reader at a time
 * waits for it, and it takes a tenth of the time at most.
 */
@ApplicationScoped
class Overview {

    private static final int SHARE = 10;

    private final FindRows findRows;
    private final Duration age;
    private final Lock looking = new ReentrantLock();
    private volatile @Nullable Seen seen;

    /**
     * What was seen at a moment.
     *
     * @param took how long the look took
     */
    record Seen(long nanos, Duration took, Counts counts, Choices choices) {

        private boolean isOlder(Duration age) {
            long least = Math.max(age.toNanos(), took.multipliedBy(SHARE).toNanos());
            return age.isZero() || System.nanoTime() - nanos >= least;
        }
    }

    @Inject
    Overview(FindRows findRows, BadgeSettings settings) {
        this(findRows, settings.overviewAge());
    }

    /** @param age how old what is said may be; none: it is looked up each time */
    Overview(FindRows findRows, Duration age) {
        this.findRows = findRows;
        this.age = age;
    }

    Seen get() {
        @Nullable Seen last = seen;
        if (last != null && !last.isOlder(age)) {
            return last;
        }
        if (last == null) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return last;
        }
        try {
            @Nullable Seen meanwhile = seen;
            return meanwhile == last || meanwhile == null ? look() : meanwhile;
        } finally {
            looking.unlock();
        }
    }

    private Seen look() {
        long begin = System.nanoTime();
        Counts counts = findRows.counts();
        Choices choices = findRows.choices();
        long end = System.nanoTime();
        var now = new Seen(end, Duration.ofNanos(end - begin), counts, choices);
        seen = now;
        return now;
    }
}
