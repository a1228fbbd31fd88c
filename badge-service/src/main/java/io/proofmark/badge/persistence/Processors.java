package io.proofmark.badge.persistence;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Does several things at a time, one a processor. */
final class Processors implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    /** Returns when all are done; throws what the first of them that failed threw. */
    void all(Stream<Runnable> works) {
        List<CompletableFuture<Void>> running =
                works.map(work -> CompletableFuture.runAsync(work, threads)).toList();
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
