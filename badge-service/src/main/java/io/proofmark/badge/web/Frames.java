package io.proofmark.badge.web;

import io.proofmark.badge.application.LogReading;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the frame of a page. */
@ApplicationScoped
class Frames {

    private static final long NOTICEABLE_MS = 1000;

    private final LogReading log;

    Frames(LogReading log) {
        this.log = log;
    }

    Frame of(String title, String description) {
        long lag = log.lag().toMillis();
        String asOf = lag < NOTICEABLE_MS
                ? "Up to date with the log."
                : "%.1f s behind the log.".formatted(lag / (double) NOTICEABLE_MS);
        return new Frame(title, description, asOf);
    }
}
