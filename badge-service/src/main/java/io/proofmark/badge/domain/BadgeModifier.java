package io.proofmark.badge.domain;

import java.util.Arrays;
import java.util.Locale;

/** What may stand beside a badge's word; the colour stays the badge's. */
public enum BadgeModifier {
    STALE,
    DISPUTED;

    /** @throws IllegalArgumentException when there is no such modifier */
    public static BadgeModifier of(String word) {
        return Arrays.stream(values())
                .filter(modifier -> modifier.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no badge has the modifier '" + word + "'"));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
