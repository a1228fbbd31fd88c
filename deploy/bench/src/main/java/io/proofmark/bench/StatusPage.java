package io.proofmark.bench;

import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Asks for a submission's state once its verdict is in the topic, and lets the service answer as soon as it has read that
 * far. Where no verdict is shown all the same, the next question is put a fixed time after the last answer.
 */
final class StatusPage {

    private static final String WAIT_FOR = "Proofmark-Wait-For";

    private final Http badge;
    private final long pauseNanos;
    private final LongAdder asked = new LongAdder();

    StatusPage(Http badge, int pauseMillis) {
        this.badge = badge;
        this.pauseNanos = pauseMillis * Clock.MILLISECOND;
    }

    /** The moment at which an answer with a verdict had come, or nothing when none came before the deadline; blocks. */
    OptionalLong verdictSeen(String submission, String position, long deadline) {
        while (Clock.now() < deadline) {
            Answer answer = badge.get(Paths.SUBMISSIONS + "/" + submission, WAIT_FOR, position)
                    .join();
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
