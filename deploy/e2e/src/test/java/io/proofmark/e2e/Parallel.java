package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does something with each of many, several at a time. */
final class Parallel {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Parallel() {}

    @FunctionalInterface
    interface Step<T> {
        void with(T item) throws Exception;
    }

    static <T> void each(int atATime, List<T> items, Step<T> step) {
        try (ExecutorService threads = Executors.newFixedThreadPool(atATime)) {
            List<Future<?>> all = new ArrayList<>();
            items.forEach(item -> all.add(threads.submit(() -> {
                step.with(item);
                return item;
            })));
            for (Future<?> one : all) {
                assertThat(one).succeedsWithin(PATIENCE);
            }
        }
    }
}
