package io.proofmark.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofmark.e2e.checker.Reply;
import io.proofmark.e2e.checker.Run;
import io.proofmark.e2e.checker.Told.Decided;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Sends as people do who do not give up, and writes down each attempt with what it was told. */
final class Sender {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NOT_YET = 404;
    private static final int UNAVAILABLE = 503;

    private final Services services;
    private final History history;

    Sender(Services services, History history) {
        this.services = services;
        this.history = history;
    }

    /** Sends until it is acknowledged; gives id and token of the last answer. */
    JsonNode send(Run run) {
        return until(() -> {
            Answer answer = attempt(run);
            return answer.status() == ACCEPTED ? answer.json() : null;
        });
    }

    /** Sends once and never asks again. */
    Answer attempt(Run run) throws IOException {
        try {
            Answer answer = services.submit(Documents.of(run));
            if (answer.status() == ACCEPTED) {
                history.sent(run, Reply.ACKNOWLEDGED, answer.json().path("id").asText());
            } else {
                history.sent(run, reply(answer), null);
            }
            return answer;
        } catch (IOException e) {
            history.sent(run, Reply.UNCERTAIN, null);
            throw e;
        }
    }

    /** Streams them until all are acknowledged. */
    void stream(List<Run> runs) {
        List<Run> open = new ArrayList<>(runs);
        until(() -> {
            open.removeAll(streamed(List.copyOf(open)));
            return open.isEmpty() ? open : null;
        });
    }

    private List<Run> streamed(List<Run> runs) {
        StringBuilder lines = new StringBuilder();
        runs.forEach(run -> lines.append(Documents.of(run)).append('\n'));
        List<Run> done = new ArrayList<>();
        List<Run> untold = new ArrayList<>(runs);
        try {
            for (JsonNode line : services.submitLines(lines.toString()).lines()) {
                if (line.path("status").asInt() == ACCEPTED) {
                    Run run = runs.get(line.path("line").asInt() - 1);
                    history.sent(run, Reply.ACKNOWLEDGED, line.path("id").asText());
                    done.add(run);
                    untold.remove(run);
                }
            }
        } catch (IOException | AssertionError e) {
            // Cut off, perhaps in the middle of a line.
            untold.removeAll(done);
        }
        untold.forEach(run -> history.sent(run, Reply.UNCERTAIN, null));
        return done;
    }

    /** Decides until it is known what became of it. */
    void decide(String reviewer, String id, int version, String action, boolean counts) {
        Boolean said = action.equals("approve") ? counts : null;
        until(() -> {
            Reply reply = Reply.UNCERTAIN;
            try {
                Answer answer = services.decide(reviewer, id, version, action, counts);
                reply = switch (answer.status()) {
                    case OK -> Reply.ACKNOWLEDGED;
                    case ACCEPTED, NOT_YET, UNAVAILABLE -> Reply.UNCERTAIN;
                    default -> reply(answer);
                };
            } finally {
                history.decided(new Decided(id, version, reviewer, action, said, reply));
            }
            return reply == Reply.UNCERTAIN ? null : reply;
        });
    }

    void takeBack(String id, String token) {
        until(() -> {
            Reply reply = Reply.UNCERTAIN;
            try {
                Answer answer = services.ask(
                        "/v1/submissions/" + id + "/withdrawal",
                        "{\"token\":\"%s\",\"reason\":\"a mistake\"}".formatted(token));
                reply = answer.status() == ACCEPTED ? Reply.ACKNOWLEDGED : reply(answer);
            } finally {
                history.takenBack(id, reply);
            }
            return reply == Reply.UNCERTAIN ? null : reply;
        });
    }

    private static Reply reply(Answer answer) {
        return answer.status() >= 500 ? Reply.UNCERTAIN : Reply.REFUSED;
    }

    private static <T> T until(Callable<T> attempt) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(attempt, done -> done != null);
    }
}
