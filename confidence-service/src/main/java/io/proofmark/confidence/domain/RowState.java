package io.proofmark.confidence.domain;

/** Whether a row is public; one that once was leaves a tombstone. */
public enum RowState implements Word {
    PUBLISHED,
    WITHDRAWN,
    REMOVED
}
