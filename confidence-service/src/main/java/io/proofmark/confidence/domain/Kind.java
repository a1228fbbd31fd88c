package io.proofmark.confidence.domain;

/** What a row shows. */
public enum Kind implements Word {
    SPEED,
    SCORE
}
