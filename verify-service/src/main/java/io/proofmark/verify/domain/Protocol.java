package io.proofmark.verify.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submitter says of the procedure; null: nothing said.
 *
 * @param warmup whether a run was thrown away first
 * @param promptTokens length of the timed prompt
 * @param maxTokens most tokens of the answer
 * @param temperature of the sampler
 * @param skippedSteps of the benchmark's protocol, by number from 1
 */
public record Protocol(
        @Nullable Boolean warmup,
        @Nullable Integer promptTokens,
        @Nullable Integer maxTokens,
        @Nullable BigDecimal temperature,
        @Nullable List<Integer> skippedSteps) {

    public Protocol {
        skippedSteps = skippedSteps == null ? null : List.copyOf(skippedSteps);
    }

    /** How many steps were skipped; null: nothing said. */
    public @Nullable Integer skipped() {
        return skippedSteps == null ? null : skippedSteps.size();
    }
}
