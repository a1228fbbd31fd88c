package io.proofmark.badge.domain;

import java.util.Arrays;
import java.util.Locale;

/** How a submission came in. */
public enum Lane {
    /** By itself. */
    SINGLE,
    /** Among many. */
    BULK;

    /** @throws IllegalArgumentException when there is no such lane */
    public static Lane of(String word) {
        return Arrays.stream(values())
                .filter(lane -> lane.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no lane '" + word + "'"));
    }

    /** As the API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
