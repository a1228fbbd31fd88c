package io.proofmark.badge.application;

import java.time.Duration;

/** How far this service has read the log. */
public interface LogReading {

    /** Age of the oldest record not read yet; zero at the end of the log. */
    Duration lag();

    /** Whether the read model may miss records older than that. */
    boolean isBehind(Duration limit);

    /**
     * Waits until the read model holds the effects of the record at that position.
     *
     * @param position {@code <topic>/<partition>@<offset>}
     * @return whether it does, at the latest after {@code patience}
     * @throws IllegalArgumentException when the text is no position of a topic that is read here
     */
    boolean awaitPassed(String position, Duration patience);

    /** What a health check should say. */
    Condition condition();

    /**
     * @param ready whether answers can be trusted
     * @param failed whether only a restart helps
     */
    record Condition(boolean ready, boolean failed, String detail) {}
}
