package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Submissions sent as senders do who do not give up: a request that fails, or a line that was refused because the log was
 * away, is sent again until it is acknowledged. It remembers what was acknowledged, and thereby what must come of it.
 */
final class Load {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ACCEPTED = 202;

    private final Services services;
    /** Ids of originals with their value. */
    final Map<String, String> originals = new ConcurrentHashMap<>();
    /** Ids of reproductions with the row they name. */
    final Map<String, String> reproductions = new ConcurrentHashMap<>();

    Load(Services services) {
        this.services = services;
    }

    int acknowledged() {
        return originals.size() + reproductions.size();
    }

    /** Originals number from (inclusive) to (exclusive), one request each, several at a time. */
    void single(int from, int to, int atATime) {
        inParallel(atATime, IntStream.range(from, to).boxed().toList(), number -> {
            String value = value(number);
            originals.put(accepted(Documents.declared("author-" + number, value, "")), value);
        });
    }

    /** A run by somebody else for each of the rows. */
    void reproduce(List<String> rows, int atATime) {
        inParallel(atATime, rows, row -> {
            String value = originals.get(row);
            reproductions.put(accepted(Documents.declared("reader-" + row.substring(0, 13), value + "1", row)), row);
        });
    }

    /** Originals number from (inclusive) to (exclusive) as one stream; what is not acknowledged is streamed again. */
    void stream(int from, int to) {
        List<Integer> open = new ArrayList<>(IntStream.range(from, to).boxed().toList());
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    open.removeAll(streamed(List.copyOf(open)));
                    return open.isEmpty();
                });
    }

    private List<Integer> streamed(List<Integer> numbers) throws IOException {
        StringBuilder lines = new StringBuilder();
        numbers.forEach(number -> lines.append(Documents.declared("author-" + number, value(number), ""))
                .append('\n'));
        List<Integer> done = new ArrayList<>();
        for (JsonNode line : services.submitLines(lines.toString()).lines()) {
            if (line.path("status").asInt() == ACCEPTED) {
                Integer number = numbers.get(line.path("line").asInt() - 1);
                originals.put(line.path("id").asText(), value(number));
                done.add(number);
            }
        }
        return done;
    }

    private String accepted(String document) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> services.submit(document), answer -> answer.status() == ACCEPTED)
                .json()
                .path("id")
                .asText();
    }

    /** Different for every number, and plausible for the hardware. */
    private static String value(int number) {
        return "4" + (number / 1000) + "."
                + String.valueOf(1000 + number % 1000).substring(1) + "5";
    }

    @FunctionalInterface
    interface Step<T> {
        void with(T item) throws Exception;
    }

    static <T> void inParallel(int atATime, List<T> items, Step<T> step) {
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
