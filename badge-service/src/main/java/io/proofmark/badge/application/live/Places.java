package io.proofmark.badge.application.live;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How far each lane of the feed was read: of every partition of its topics, topic by topic, the next offset. */
public final class Places {

    private final long[] next;

    private Places(long[] next) {
        this.next = next;
    }

    public static Places of(long... next) {
        return new Places(next.clone());
    }

    public int lanes() {
        return next.length;
    }

    public long at(int lane) {
        return next[lane];
    }

    /** The same, and that lane read on; never back. */
    Places passed(int lane, long offset) {
        if (next[lane] > offset) {
            return this;
        }
        long[] moved = next.clone();
        moved[lane] = offset + 1;
        return new Places(moved);
    }

    /** Of each lane the place further on. */
    Places furthest(Places other) {
        return new Places(IntStream.range(0, next.length)
                .mapToLong(lane -> Math.max(next[lane], other.next[lane]))
                .toArray());
    }

    /** Whether any lane was read less far than there. */
    boolean lacks(Places other) {
        return IntStream.range(0, next.length).anyMatch(lane -> next[lane] < other.next[lane]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Places places && Arrays.equals(next, places.next);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return Arrays.toString(next);
    }
}
