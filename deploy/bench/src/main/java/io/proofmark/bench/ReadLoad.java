package io.proofmark.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/** Answers a second to requests of one kind, over connections on which some are always under way. */
record ReadLoad(URI address, Settings settings) {

    /**
     * @param connections kept open
     * @param together requests that a connection sends at once
     * @param warmupSeconds not counted
     * @param seconds measured
     */
    record Settings(int connections, int together, int warmupSeconds, int seconds) {}

    /**
     * A second's answers.
     *
     * @param requests whole, one of them is drawn each time
     * @param status that each must have
     * @throws BenchFault when one has another
     */
    Figure measure(String name, List<String> requests, int status) {
        long from = Clock.now() + settings.warmupSeconds() * Clock.SECOND;
        long until = from + settings.seconds() * Clock.SECOND;
        var answers = new LongAdder();
        try (var threads = Executors.newFixedThreadPool(settings.connections())) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < settings.connections(); i++) {
                readers.add(threads.submit(() -> {
                    read(requests, status, from, until, answers);
                    return null;
                }));
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        } catch (ExecutionException e) {
            throw new BenchFault(name + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFault("interrupted", e);
        }
        return Figure.rate(name, answers.sum(), until - from);
    }

    private void read(List<String> requests, int status, long from, long until, LongAdder answers) throws IOException {
        try (var connection = new RawHttp(address)) {
            while (Clock.now() < until) {
                List<String> some = ThreadLocalRandom.current()
                        .ints(settings.together(), 0, requests.size())
                        .mapToObj(requests::get)
                        .toList();
                connection.send(some);
                for (int i = 0; i < settings.together(); i++) {
                    int got = connection.status();
                    if (got != status) {
                        throw new IOException("answered " + got + " instead of " + status);
                    }
                }
                long now = Clock.now();
                if (now >= from && now <= until) {
                    answers.add(settings.together());
                }
            }
        }
    }
}
