package io.proofmark.verify.application;

import io.proofmark.verify.domain.Decision;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The log, as the door of reviewers sees it. */
public interface DecisionLog {

    /**
     * Appends a decision, its note apart.
     *
     * @return where it stands
     * @throws LogUnavailable when the log did not acknowledge it; it may have been written nevertheless
     */
    Place append(Decision decision, @Nullable String note);

    /**
     * Appends the decision to cut a run off, and with it, or not at all, the row that the run becomes.
     *
     * @return where the decision stands
     * @throws LogUnavailable when the log did not acknowledge both; they may have been written nevertheless
     */
    Place fragment(Decision decision, @Nullable String note, Run run);

    /** Waits until the record has been applied; false when patience ends first. */
    boolean awaitApplied(Place place, Duration patience);
}
