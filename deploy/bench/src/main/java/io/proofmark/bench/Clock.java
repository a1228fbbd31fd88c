package io.proofmark.bench;

import java.util.concurrent.locks.LockSupport;

/** The monotonic clock, in nanoseconds. */
final class Clock {

    static final long SECOND = 1_000_000_000L;
    static final long MILLISECOND = 1_000_000L;

    private Clock() {}

    static long now() {
        return System.nanoTime();
    }

    /** Returns at that moment or, when it has passed, at once. */
    static void waitUntil(long moment) {
        for (long left = moment - now(); left > 0; left = moment - now()) {
            LockSupport.parkNanos(left);
        }
    }
}
