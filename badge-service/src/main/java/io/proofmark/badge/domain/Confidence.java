package io.proofmark.badge.domain;

import java.util.Arrays;
import java.util.Locale;

/** How much a row can be relied on: four words, never a number. */
public enum Confidence {
    LOW,
    MODERATE,
    HIGH,
    VERY_HIGH;

    /** @throws IllegalArgumentException when it is none of the four */
    public static Confidence of(String word) {
        return Arrays.stream(values())
                .filter(tier -> tier.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no confidence tier is called '" + word + "'"));
    }

    /** As events and the API write it, for example {@code very-high}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
