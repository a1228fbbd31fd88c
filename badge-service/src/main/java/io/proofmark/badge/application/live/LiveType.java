package io.proofmark.badge.application.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the feed tells of. */
public enum LiveType {
    VERDICT,
    RULING,
    STANDING;

    public static Optional<LiveType> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** As the event's name and {@code ?type=} write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
