package io.proofmark.cli.rules;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Lets so many pass in a second, evenly; time that nobody used is not made up for. */
final class Pace {

    private final long interval;
    private final LongSupplier nanoTime;
    private final LongConsumer parkNanos;
    private long next;

    /**
     * @param perSecond how many may pass, at least 1
     * @param parkNanos waits so long, or a little less
     */
    Pace(int perSecond, LongSupplier nanoTime, LongConsumer parkNanos) {
        this.interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.nanoTime = nanoTime;
        this.parkNanos = parkNanos;
        this.next = nanoTime.getAsLong();
    }

    /** Returns when the next may pass. */
    void await() {
        long now = nanoTime.getAsLong();
        while (next - now > 0) {
            parkNanos.accept(next - now);
            now = nanoTime.getAsLong();
        }
        next = now + interval;
    }
}
