package io.proofmark.confidence.domain;

/** How well an operator is known; {@link #NONE} never lifts a row. */
public enum Strength implements Word {
    ACCOUNT,
    KEY,
    ALIAS,
    NONE
}
