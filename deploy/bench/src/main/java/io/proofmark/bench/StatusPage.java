package io.proofmark.bench;

import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Asks for a submission's state until it shows a verdict. The next question is put a fixed time after the last answer, so
 * what it finds is late by at most that time and one answer.
 */
final class StatusPage {

    private final Http badge;
    private final long pauseNanos;
    private final LongAdder asked = new LongAdder();

    StatusPage(Http badge, int pauseMillis) {
        this.badge = badge;
        this.pauseNanos = pauseMillis * Clock.MILLISECOND;
    }

    /** The moment at which an answer with a verdict had come, or nothing when none came before the deadline; blocks. */
    OptionalLong verdictSeen(String submission, long deadline) {
        while (Clock.now() < deadline) {
            Answer answer = badge.get(Paths.SUBMISSIONS + "/" + submission).join();
            long now = Clock.now();
            asked.increment();
            if (answer.status() == Answer.OK && answer.json().getJsonObject("verdict") != null) {
                return OptionalLong.of(now);
            }
            Clock.waitUntil(now + pauseNanos);
        }
        return OptionalLong.empty();
    }

    /** How many questions were put: they are load, too. */
    long asked() {
        return asked.sum();
    }
}
