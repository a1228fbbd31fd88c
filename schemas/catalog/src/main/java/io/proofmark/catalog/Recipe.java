package io.proofmark.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a method fixes of a run; null or false: nothing.
 *
 * @param warmup whether a run that is thrown away comes first
 * @param promptTokens length of the prompt
 * @param maxTokens most tokens of an answer
 * @param temperature of the sampler
 */
public record Recipe(
        boolean warmup,
        @Nullable Integer promptTokens,
        @Nullable Integer maxTokens,
        @Nullable BigDecimal temperature) {

    /** Fixes nothing. */
    static final Recipe NONE = new Recipe(false, null, null, null);
}
