package io.proofmark.confidence.domain;

/** What stands beside a badge and leaves its colour. */
public enum Modifier implements Word {
    STALE,
    DISPUTED
}
