package io.proofmark.intake.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Writes answers in the order in which they were asked for, on its own thread; closing waits for the last one. */
final class AnswerWriter implements AutoCloseable {

    private final OutputStream out;
    private final ObjectMapper json;
    /** Empty at the end. */
    private final BlockingQueue<Optional<Awaited>> waiting;

    private final Thread thread;
    private volatile @Nullable IOException broken;

    /**
     * An answer that is on its way.
     *
     * @param until {@link System#nanoTime()} at which the client is told that the log cannot take it now
     */
    record Awaited(long line, CompletableFuture<LineAnswer> answer, long until) {

        LineAnswer get() throws InterruptedException {
            try {
                return answer.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException e) {
                return LineAnswer.of(line, Problems.of(e));
            }
        }
    }

    AnswerWriter(OutputStream out, ObjectMapper json, int capacity) {
        this.out = out;
        this.json = json;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.thread = Thread.ofVirtual().name("answers").start(this::run);
    }

    /** Waits while too many answers are unread. */
    void add(Awaited answer) throws InterruptedException {
        waiting.put(Optional.of(answer));
    }

    /** Whether the client reads no more. */
    boolean broken() {
        return broken != null;
    }

    @Override
    public void close() throws IOException {
        try {
            waiting.put(Optional.empty());
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while answers were written");
        }
        IOException failure = broken;
        if (failure != null) {
            throw failure;
        }
    }

    private void run() {
        try {
            for (var answer = waiting.take(); answer.isPresent(); answer = waiting.take()) {
                // What nobody reads is still taken off the queue, so that the reader of the lines never hangs.
                if (broken == null) {
                    write(answer.get().get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(LineAnswer answer) {
        try {
            out.write(json.writeValueAsBytes(answer));
            out.write('\n');
            if (!moreIsReady()) {
                out.flush();
            }
        } catch (IOException e) {
            broken = e;
        }
    }

    private boolean moreIsReady() {
        var head = waiting.peek();
        return head != null && head.filter(next -> next.answer().isDone()).isPresent();
    }
}
