package io.proofmark.badge.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a case's state, or the refusal of a decision.
 *
 * @param applied false when the decision was refused and nothing changed
 * @param caseVersion the case's version after it
 * @param state the case's state after it
 */
public record Ruling(
        String id,
        String submissionId,
        Instant at,
        boolean applied,
        String action,
        int caseVersion,
        String state,
        String reason,
        @Nullable String refusal,
        @Nullable Instant deadlineAt,
        @Nullable String deadlineOwner) {}
