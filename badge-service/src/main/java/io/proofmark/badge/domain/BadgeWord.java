package io.proofmark.badge.domain;

import java.util.Arrays;

/**
 * The words a badge may carry: badges of speed rows and trust tiers of score rows, as the contract lists them. Nothing
 * else is ever drawn.
 */
public enum BadgeWord {
    EDITORIAL("editorial", "#1f6feb"),
    OFFICIAL_FIGURE("official-figure", "#6e7781"),
    COMMUNITY_SUBMITTED("community-submitted", "#5b7a99"),
    REPRODUCED("reproduced", "#2f9e58"),
    INDEPENDENTLY_REPRODUCED("independently-reproduced", "#14713a"),
    FIRST_PARTY("first-party", "#1f6feb"),
    VERIFIED("verified", "#2f9e58"),
    COMMUNITY("community", "#5b7a99"),
    PENDING("pending", "#6e7781");

    private final String word;
    private final String colour;

    BadgeWord(String word, String colour) {
        this.word = word;
        this.colour = colour;
    }

    /** @throws IllegalArgumentException when no badge has that word */
    public static BadgeWord of(String word) {
        return Arrays.stream(values())
                .filter(badge -> badge.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no badge has the word '" + word + "'"));
    }

    /** As events and the API write it, for example {@code independently-reproduced}. */
    public String word() {
        return word;
    }

    /** As people read it, for example {@code independently reproduced}. */
    public String spoken() {
        return word.replace('-', ' ');
    }

    /** {@code #rrggbb}; white text on it has a contrast of at least 3.4. */
    public String colour() {
        return colour;
    }

    /** Whether somebody else got the same. */
    public boolean isReproduced() {
        return this == REPRODUCED || this == INDEPENDENTLY_REPRODUCED || this == VERIFIED;
    }
}
