package io.proofmark.intake.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Writes answers in the order in which they were asked for, on its own thread; closing waits for the last one. */
final class AnswerWriter implements AutoCloseable {

    private static final LineAnswer END = LineAnswer.of(0, Problem.of(0, "", "", null));

    private final OutputStream out;
    private final ObjectMapper json;
    private final BlockingQueue<CompletableFuture<LineAnswer>> waiting;
    private final Thread thread;
    private volatile @Nullable IOException broken;

    AnswerWriter(OutputStream out, ObjectMapper json, int capacity) {
        this.out = out;
        this.json = json;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.thread = Thread.ofVirtual().name("answers").start(this::run);
    }

    /** Waits while too many answers are unread. */
    void add(CompletableFuture<LineAnswer> answer) throws InterruptedException {
        waiting.put(answer);
    }

    /** Whether the client reads no more. */
    boolean broken() {
        return broken != null;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        waiting.put(CompletableFuture.completedFuture(END));
        thread.join();
        IOException failure = broken;
        if (failure != null) {
            throw failure;
        }
    }

    private void run() {
        try {
            for (LineAnswer answer = next(); answer != END; answer = next()) {
                // What nobody reads is still taken off the queue, so that the reader of the lines never hangs.
                if (broken == null) {
                    write(answer);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LineAnswer next() throws InterruptedException {
        return waiting.take().join();
    }

    private void write(LineAnswer answer) {
        try {
            out.write(json.writeValueAsBytes(answer));
            out.write('\n');
            CompletableFuture<LineAnswer> head = waiting.peek();
            if (head == null || !head.isDone()) {
                out.flush();
            }
        } catch (IOException e) {
            broken = e;
        }
    }
}
