package io.proofmark.confidence.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a submission's case stands; the latest applied ruling stands.
 *
 * @param id of the ruling
 * @param causedAt when the door received what it rests on
 * @param counts what a person ruled on lifting, or null
 */
public record RulingFact(
        String id,
        String submission,
        Instant causedAt,
        CaseState state,
        @Nullable Boolean counts) implements Fact {

    boolean published() {
        return state == CaseState.PUBLISHED;
    }
}
