package io.proofmark.bench;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.RecordParser;

/**
 * Counts the answers of an NDJSON exchange, {@code {"line":n,"status":…}} each, lines counted from 1. Fed by one thread; read by
 * others only after the exchange has ended.
 */
final class StreamAnswers implements Handler<Buffer> {

    private final RecordParser lines = RecordParser.newDelimited("\n", this::line);
    private final Outcomes outcomes = new Outcomes();
    private long seen;
    private long misplaced;
    private long firstAt = Clock.now();
    private long lastAt = firstAt;

    @Override
    public void handle(Buffer chunk) {
        lines.handle(chunk);
    }

    private void line(Buffer text) {
        if (text.length() == 0) {
            return;
        }
        lastAt = Clock.now();
        firstAt = seen == 0 ? lastAt : firstAt;
        seen++;
        try {
            JsonObject answer = new JsonObject(text);
            misplaced += answer.getLong("line", 0L) == seen ? 0 : 1;
            outcomes.add(Integer.toString(answer.getInteger("status", 0)));
        } catch (DecodeException | ClassCastException _) {
            misplaced++;
            outcomes.add("unreadable");
        }
    }

    Outcomes outcomes() {
        return outcomes;
    }

    long seen() {
        return seen;
    }

    long acknowledged() {
        return outcomes.count(Integer.toString(Answer.ACCEPTED));
    }

    long refused() {
        return seen - acknowledged();
    }

    /** Answers that did not come in the order of the lines. */
    long misplaced() {
        return misplaced;
    }

    long firstAt() {
        return firstAt;
    }

    long lastAt() {
        return lastAt;
    }
}
