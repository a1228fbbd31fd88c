package io.proofmark.badge.application.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest events of the feed, read once for all who follow it. Bounded: what does not fit any more goes at the old end.
 */
public final class LiveRing {

    private static final int SLOTS = 1 << 14;

    private final @Nullable LiveEvent[] slots = new @Nullable LiveEvent[SLOTS];
    private final long heaviest;
    private long first;
    private long next;
    private long weight;
    private Places start;
    private Places end;

    /** @param heaviest bytes of memory that its events may take together */
    public LiveRing(long heaviest, int lanes) {
        this.heaviest = heaviest;
        this.start = Places.of(new long[lanes]);
        this.end = start;
    }

    /** Empties the ring; what comes next comes after that place. */
    public synchronized void begin(Places at) {
        while (first < next) {
            drop();
        }
        start = at;
        end = at;
        notifyAll();
    }

    /** @param reached how far the feed is read with these events; further than the last of them where others follow nothing */
    public synchronized void add(List<LiveEvent> events, Places reached) {
        for (LiveEvent event : events) {
            slots[slot(next++)] = event;
            weight += event.weight();
            while (weight > heaviest || next - first == SLOTS) {
                drop();
            }
        }
        end = end.furthest(reached);
        notifyAll();
    }

    /** Where somebody begins who wants nothing of the past. */
    synchronized Mark now() {
        return new Mark(next, end);
    }

    /** Where somebody goes on who was there; empty when the ring begins later. */
    synchronized Optional<Mark> from(Places places) {
        return places.lacks(start) ? Optional.empty() : Optional.of(new Mark(first, places));
    }

    synchronized boolean holds(Places places) {
        return !end.lacks(places);
    }

    /**
     * What came after the mark; waits for it where nothing did.
     *
     * @param most events at a time
     * @return nothing when the mark fell off the ring
     */
    synchronized Optional<Stretch> after(long sequence, int most, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (sequence == next) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        if (sequence < first) {
            return Optional.empty();
        }
        long to = Math.min(next, sequence + most);
        List<LiveEvent> events = new ArrayList<>();
        for (long i = sequence; i < to; i++) {
            events.add(Objects.requireNonNull(slots[slot(i)]));
        }
        return Optional.of(new Stretch(events, to, to == next ? end : start));
    }

    private void drop() {
        int slot = slot(first++);
        LiveEvent oldest = Objects.requireNonNull(slots[slot]);
        slots[slot] = null;
        weight -= oldest.weight();
        start = start.passed(oldest.lane(), oldest.offset());
    }

    private static int slot(long sequence) {
        return (int) (sequence % SLOTS);
    }

    /** @param sequence number of the next event in this ring */
    record Mark(long sequence, Places places) {}

    /** @param reached a place that whoever has these events, and had those before, has passed in any case */
    record Stretch(List<LiveEvent> events, long next, Places reached) {}
}
