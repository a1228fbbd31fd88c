package io.proofmark.confidence.domain;

/** How far a run lies from the one it repeats; percent for speed, the benchmark's noise for scores. */
public enum Band implements Word {
    WITHIN_10,
    WITHIN_25,
    OVER_25,
    OVER_50,
    NOT_COMPARABLE,
    WITHIN_NOISE,
    OUTSIDE_NOISE;

    /** Near enough not to contradict. */
    boolean supports() {
        return this == WITHIN_10 || this == WITHIN_25;
    }

    /** Too far to be the same thing. */
    boolean contradicts() {
        return this == OVER_25 || this == OVER_50;
    }
}
