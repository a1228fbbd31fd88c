package io.proofmark.confidence.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the machine found about a submission; the latest verdict stands.
 *
 * @param id of the verdict
 * @param receivedAt when the door received the submission
 * @param reproduces the row it names, or null for a run of its own
 * @param band null where nothing was compared
 * @param confirms the run of a score that it verifies once it is approved and counts; null where it verifies none
 */
public record VerdictFact(
        String id,
        Kind kind,
        Instant receivedAt,
        Measurement run,
        @Nullable String reproduces,
        Match match,
        @Nullable Band band,
        @Nullable String confirms)
        implements Fact {

    @Override
    public String submission() {
        return run.id();
    }
}
