package io.proofmark.bench;

import java.util.concurrent.CompletableFuture;

/** When verdicts came. */
interface Verdicts {

    /**
     * Completes with the moment, on {@link Clock}, at which the first verdict under that subject was seen; exceptionally
     * when verdicts can no longer be seen.
     */
    CompletableFuture<Long> seen(String subject);
}
