package io.proofmark.badge.domain;

import java.util.List;

/** Words for the state of a case that this service itself needs; the others are shown as they come. */
public final class CaseState {

    /** Received, and nothing has been said of it yet. */
    public static final String MEASURING = "measuring";
    /** A person has to look at it. */
    public static final String QUEUED = "queued";

    public static final String WAITING_FOR_ORIGINAL = "waiting-for-original";
    public static final String NEEDS_INFO = "needs-info";
    public static final String PENDING_EVIDENCE = "pending-evidence";
    public static final String REJECTED = "rejected";
    public static final String PUBLISHED = "published";
    public static final String WITHDRAWN = "withdrawn";
    /** Reviewers made a row of its own of it. */
    public static final String SUPERSEDED = "superseded";

    /** States in which a case waits for somebody; a published one while it has a deadline, as it is reviewed again. */
    public static final List<String> WAITING =
            List.of(MEASURING, WAITING_FOR_ORIGINAL, QUEUED, NEEDS_INFO, PENDING_EVIDENCE, PUBLISHED);

    /** All, on their way to an end. */
    public static final List<String> ALL = List.of(
            MEASURING,
            WAITING_FOR_ORIGINAL,
            QUEUED,
            NEEDS_INFO,
            PENDING_EVIDENCE,
            PUBLISHED,
            REJECTED,
            WITHDRAWN,
            SUPERSEDED);

    private CaseState() {}
}
