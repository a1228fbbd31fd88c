package io.proofmark.confidence.domain;

/** Confidence tier, from the lowest up; four words, never a number. */
public enum Confidence implements Word {
    LOW,
    MODERATE,
    HIGH,
    VERY_HIGH
}
