package io.proofmark.verify.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Under which conditions it ran.
 *
 * @param contextLength window in tokens
 * @param concurrency simultaneous streams
 * @param offload full-gpu, partial, none
 * @param split over several cards: none, layer, tensor
 * @param protocol what is said of the procedure
 */
public record Conditions(
        @Nullable String driver,
        @Nullable String os,
        @Nullable Integer contextLength,
        @Nullable Integer concurrency,
        @Nullable String offload,
        @Nullable String split,
        @Nullable Boolean speculative,
        Protocol protocol) {

    /** More than one stream, or more than one token at a time: each token no longer reads all weights. */
    public boolean sharesReads() {
        return Boolean.TRUE.equals(speculative)
                || Optional.ofNullable(concurrency).orElse(1) > 1;
    }
}
