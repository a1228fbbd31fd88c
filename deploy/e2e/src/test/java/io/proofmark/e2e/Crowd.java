package io.proofmark.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofmark.e2e.checker.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Many more clients than the door serves at a time; each sends its run over and over and does not wait as long as it is told. */
final class Crowd {

    private static final long PAUSE_MS = 200;
    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;

    private final Sender sender;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder turnedAway = new LongAdder();
    private final LongAdder others = new LongAdder();

    Crowd(Sender sender) {
        this.sender = sender;
    }

    /**
     * How often they were told what.
     *
     * @param others anything but that it was taken or that there is too much
     */
    record Answers(long accepted, long turnedAway, long others) {}

    /** Each of these runs has a client of its own. */
    Answers press(List<Run> runs, Duration time) throws InterruptedException {
        var over = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            runs.forEach(run -> clients.submit(() -> {
                do {
                    send(run);
                } while (!over.await(PAUSE_MS, TimeUnit.MILLISECONDS));
                return null;
            }));
            over.await(time.toMillis(), TimeUnit.MILLISECONDS);
            over.countDown();
        }
        return new Answers(accepted.sum(), turnedAway.sum(), others.sum());
    }

    private void send(Run run) {
        try {
            Answer answer = sender.attempt(run);
            if (answer.status() == ACCEPTED) {
                accepted.increment();
            } else if (answer.status() == UNAVAILABLE && says(answer.json(), "overloaded")) {
                turnedAway.increment();
            } else {
                others.increment();
            }
        } catch (IOException e) {
            others.increment(); // Written down as uncertain.
        }
    }

    private static boolean says(JsonNode problem, String name) {
        return problem.path("type").asText().endsWith(":" + name);
    }
}
