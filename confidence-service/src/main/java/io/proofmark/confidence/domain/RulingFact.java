package io.proofmark.confidence.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a submission's case stands; the latest applied ruling stands.
 *
 * @param id of the ruling
 * @param causedAt when the door received what it rests on
 * @param takenDown whether others than its submitter took it from view
 * @param counts what a person ruled on lifting, or null
 */
public record RulingFact(
        String id,
        String submission,
        Instant causedAt,
        CaseState state,
        boolean takenDown,
        @Nullable Boolean counts) implements Fact {

    /** A ruling that took nothing down. */
    public RulingFact(String id, String submission, Instant causedAt, CaseState state, @Nullable Boolean counts) {
        this(id, submission, causedAt, state, false, counts);
    }

    boolean published() {
        return state == CaseState.PUBLISHED;
    }
}
