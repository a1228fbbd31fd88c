package io.proofmark.confidence.domain;

/** How a run relates to the row that it names. */
public enum Match implements Word {
    ORIGINAL,
    WAITING,
    REPRODUCTION,
    RELATED,
    UNRELATED
}
