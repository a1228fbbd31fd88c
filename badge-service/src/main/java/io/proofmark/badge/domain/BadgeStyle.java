package io.proofmark.badge.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Shapes a badge can be drawn in. */
public enum BadgeStyle {
    /** Rounded corners and a slight gradient. */
    FLAT,
    /** Neither. */
    FLAT_SQUARE,
    /** A little lower, with a shine. */
    PLASTIC,
    /** Higher, in spaced capitals. */
    FOR_THE_BADGE,
    /** A label beside a bubble, without colour. */
    SOCIAL;

    public static Optional<BadgeStyle> of(String word) {
        return Arrays.stream(values())
                .filter(style -> style.word().equals(word))
                .findFirst();
    }

    /** As in {@code ?style=}, for example {@code flat-square}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
