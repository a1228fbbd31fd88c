package io.proofmark.bench;

import java.util.concurrent.CompletableFuture;

/** When verdicts came. */
interface Verdicts {

    /**
     * A verdict in its topic.
     *
     * @param at when it was seen, on {@link Clock}
     * @param position its place, as the header {@code Proofmark-Wait-For} takes it
     */
    record Seen(long at, String position) {}

    /**
     * Completes with the first verdict under that subject; exceptionally when verdicts can no longer be seen.
     */
    CompletableFuture<Seen> seen(String subject);
}
