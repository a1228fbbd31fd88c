package io.proofmark.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Tells those who ask when everything has been applied that the log held when they asked. */
final class Ends {

    private final Queue<CompletableFuture<Void>> asked = new ConcurrentLinkedQueue<>();
    /** Touched by the reader's thread alone. */
    private final Map<CompletableFuture<Void>, Map<TopicPartition, Long>> watched = new HashMap<>();

    /** Done once everything has been applied that the reader's partitions hold now; whoever loses patience cancels it. */
    CompletableFuture<Void> ask() {
        var passed = new CompletableFuture<Void>();
        asked.add(passed);
        return passed;
    }

    /** Called between batches: what has been polled has been applied. */
    void look(Consumer<?, ?> consumer) {
        if (consumer.assignment().isEmpty()) {
            return;
        }
        for (CompletableFuture<Void> next = asked.poll(); next != null; next = asked.poll()) {
            watched.put(next, consumer.endOffsets(consumer.assignment()));
        }
        watched.forEach((passed, ends) -> {
            if (ends.entrySet().stream().allMatch(end -> hasPassed(consumer, end.getKey(), end.getValue()))) {
                passed.complete(null);
            }
        });
        watched.keySet().removeIf(CompletableFuture::isDone);
    }

    // A partition that was taken away is another instance's to read.
    private static boolean hasPassed(Consumer<?, ?> consumer, TopicPartition partition, long end) {
        return !consumer.assignment().contains(partition) || consumer.position(partition) >= end;
    }
}
