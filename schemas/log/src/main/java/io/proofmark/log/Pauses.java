package io.proofmark.log;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Pauses between attempts, each twice as long as the one before, up to a limit. */
final class Pauses {

    private Duration next = ReaderSettings.FIRST_PAUSE;

    /** Waits; an interrupt ends the wait early. */
    void pause() {
        LockSupport.parkNanos(next.toNanos());
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(ReaderSettings.LONGEST_PAUSE) > 0 ? ReaderSettings.LONGEST_PAUSE : doubled;
    }

    void reset() {
        next = ReaderSettings.FIRST_PAUSE;
    }
}
