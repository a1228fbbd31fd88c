package io.proofmark.confidence.domain;

/** What the rows of one configuration say together about each of them. */
public enum Agreement {
    LIFTS,
    NEUTRAL,
    LOWERS
}
