package io.proofmark.badge.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happened to a submission.
 *
 * @param state the case's state after it, or null where it changed none
 */
public record TimelineEntry(
        Instant at,
        Stage stage,
        @Nullable String state,
        @Nullable String reason) {

    /** In the order in which one cause leads from one to the next. */
    public enum Stage {
        RECEIVED,
        EVIDENCE_SEEN,
        WITHDRAWAL_ASKED,
        INFORMED,
        JUDGED,
        RULED,
        REFUSED;

        /** As the API writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
