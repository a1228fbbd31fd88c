package io.proofmark.confidence.domain;

/** State of a submission's case. */
public enum CaseState implements Word {
    MEASURING,
    WAITING_FOR_ORIGINAL,
    QUEUED,
    NEEDS_INFO,
    PENDING_EVIDENCE,
    PUBLISHED,
    REJECTED,
    WITHDRAWN,
    SUPERSEDED
}
