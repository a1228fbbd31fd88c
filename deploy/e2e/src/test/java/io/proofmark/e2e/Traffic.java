package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofmark.e2e.checker.Run;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people send, wave by wave: originals alone and in streams, runs that repeat them at every distance and by all sorts
 * of people, some before their original and some twice, rulings that race, and withdrawals. The seed says all of it.
 */
final class Traffic {

    private static final int WAVE = 8;
    private static final long PAUSE = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_A_TIME = 6;
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2024, 5, 20), LocalDate.of(2026, 5, 1));
    /** Of the row's rate: near, explained, far, hardly the same. */
    private static final List<String> DISTANCES =
            List.of("1.02", "0.97", "1.10", "1.11", "1.25", "1.3", "0.45", "1.45");

    private static final BigDecimal LEAST = new BigDecimal("0.75");
    private static final BigDecimal MOST = new BigDecimal("1.25");
    private static final List<String> REVIEWERS = List.of("reviewer", "reviewer2");

    private final Services services;
    private final Sender sender;
    private final Random random;
    private final String seed;
    private final AtomicInteger numbers = new AtomicInteger();
    /** Runs that repeat a row and that nobody ruled on yet. */
    private final Map<String, Run> open = new ConcurrentHashMap<>();

    private final Map<Run, BigDecimal> distances = new ConcurrentHashMap<>();

    Traffic(Services services, History history, long seed) {
        this.services = services;
        this.sender = new Sender(services, history);
        this.random = new Random(seed);
        this.seed = Long.toUnsignedString(seed, Character.MAX_RADIX);
    }

    /** A wave comes each second while it is done, and one more afterwards. */
    void during(Task fault) throws Exception {
        var done = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> waves = threads.submit(() -> {
                do {
                    wave(WAVE);
                } while (!done.await(PAUSE, TimeUnit.MILLISECONDS));
                wave(WAVE);
                return null;
            });
            try {
                fault.run();
            } catch (Exception | Error e) {
                waves.cancel(true); // what the fault left behind may not answer any more
                throw e;
            } finally {
                done.countDown();
            }
            assertThat(waves).succeedsWithin(PATIENCE);
        }
    }

    /** One wave; several may not run at the same time. */
    private void wave(int size) {
        List<Run> alone = originals(size);
        List<Run> together = originals(size / 2);
        List<Run> early = originals(Math.max(1, size / 10));
        Map<String, Run> rows = new ConcurrentHashMap<>();
        Parallel.each(AT_A_TIME, tasks(alone, together, early, rows), Task::run);
        repeat(rows);
        again(alone);
        withdraw(originals(Math.max(1, size / 20)));
        rule();
    }

    /** All that can be ruled on is. */
    private void rule() {
        Map<String, Run> ready = new TreeMap<>(open);
        List<Task> rulings = new ArrayList<>();
        ready.forEach((id, run) -> {
            open.remove(id);
            boolean races = random.nextInt(5) == 0;
            boolean counts = random.nextInt(4) > 0;
            String first = pick(REVIEWERS);
            rulings.add(() -> sender.decide(first, id, 2, action(run), counts));
            if (races) {
                String other = first.equals(REVIEWERS.getFirst()) ? REVIEWERS.getLast() : REVIEWERS.getFirst();
                rulings.add(() -> sender.decide(other, id, 2, "reject", false));
            }
        });
        Parallel.each(AT_A_TIME, rulings, Task::run);
    }

    /** Nobody approves what lies too far away; of the rest, most. */
    private String action(Run run) {
        BigDecimal distance = Objects.requireNonNull(distances.get(run));
        return distance.compareTo(MOST) > 0
                        || distance.compareTo(LEAST) < 0
                        || run.value().hashCode() % 7 == 0
                ? "reject"
                : "approve";
    }

    private List<Task> tasks(List<Run> alone, List<Run> together, List<Run> early, Map<String, Run> rows) {
        List<Task> tasks = new ArrayList<>();
        alone.forEach(run -> tasks.add(() -> rows.put(id(sender.send(run)), run)));
        if (!together.isEmpty()) {
            tasks.add(() -> sender.stream(together));
        }
        early.forEach(run -> {
            BigDecimal distance = distance();
            int reader = random.nextInt(4);
            tasks.add(() -> {
                String id = services.idOf(Documents.of(run));
                repeat(id, run, distance, reader);
                rows.put(id(sender.send(run)), run);
            });
        });
        return tasks;
    }

    private void repeat(Map<String, Run> rows) {
        List<Task> tasks = new ArrayList<>();
        new TreeMap<>(rows)
                .forEach((row, run) -> IntStream.range(0, random.nextInt(4)).forEach(reader -> {
                    BigDecimal distance = distance();
                    int who = random.nextInt(5);
                    tasks.add(() -> repeat(row, run, distance, who));
                }));
        Parallel.each(AT_A_TIME, tasks, Task::run);
    }

    /** Nobody: the author himself; 1: a reader on the author's machine; else one of three readers on three machines. */
    private void repeat(String row, Run original, BigDecimal distance, int who) {
        String operator = who == 0 ? original.operator() : "reader-" + who;
        String machine = who <= 1 ? original.machine() : "machine " + who % 3;
        Run run = run(operator, machine, original.value().multiply(distance), row);
        distances.put(run, distance);
        open.put(id(sender.send(run)), run);
    }

    /** Some send the same twice, and some only once whatever they are told. */
    private void again(List<Run> runs) {
        List<Run> some = runs.stream().filter(_ -> random.nextInt(8) == 0).toList();
        List<Run> others = originals(2);
        Parallel.each(AT_A_TIME, Stream.concat(some.stream(), others.stream()).toList(), run -> {
            try {
                sender.attempt(run);
            } catch (IOException e) {
                // Cut off: written down as uncertain.
                return;
            }
        });
    }

    private void withdraw(List<Run> runs) {
        Parallel.each(AT_A_TIME, runs, run -> {
            @Nullable Answer answer;
            try {
                answer = sender.attempt(run);
            } catch (IOException e) {
                return;
            }
            // Only the token of the first copy works, and there may be one already when the answer was lost.
            if (answer.status() == 202) {
                sender.takeBack(id(answer.json()), answer.json().path("token").asText());
            }
        });
    }

    /** Rows of people who send nothing else. */
    List<Run> originals(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    int number = numbers.get();
                    return run(
                            "author-" + seed + "-" + number,
                            "machine of author " + number,
                            new BigDecimal(40 + number % 15),
                            null);
                })
                .toList();
    }

    /** No two have one value: the last digits are the run's number. */
    private Run run(String operator, String machine, BigDecimal about, @Nullable String row) {
        int number = numbers.incrementAndGet();
        BigDecimal value = about.setScale(2, RoundingMode.DOWN)
                .add(BigDecimal.valueOf(number, 7))
                .stripTrailingZeros();
        return new Run(operator, machine, value, DAYS.get(number % DAYS.size()), row);
    }

    private BigDecimal distance() {
        return new BigDecimal(pick(DISTANCES));
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private static String id(JsonNode answer) {
        return answer.path("id").asText();
    }

    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }
}
