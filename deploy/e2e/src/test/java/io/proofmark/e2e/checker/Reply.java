package io.proofmark.e2e.checker;

/** What a client knows after a call. */
public enum Reply {
    /** It was promised to be done: 202 with an id, 200 with a ruling. */
    ACKNOWLEDGED,
    /** It was promised not to be done: 4xx. */
    REFUSED,
    /** It may have been done: 503, or cut off. */
    UNCERTAIN
}
