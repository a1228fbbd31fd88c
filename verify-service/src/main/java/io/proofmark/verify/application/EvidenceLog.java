package io.proofmark.verify.application;

import io.proofmark.verify.domain.EvidenceSeen;

/** The log, as whoever looks at evidence sees it. */
public interface EvidenceLog {

    /** Whether everything has been applied that stood in the log when this was asked, so that noted work is still to be done. */
    boolean caughtUp();

    /** @throws LogUnavailable when the log did not acknowledge it; of doubles the first counts */
    void append(EvidenceSeen seen);
}
