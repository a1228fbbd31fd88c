package io.proofmark.bench;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * One request with many submissions, a line each, chunked: blocks of lines are made when the last block has been written
 * to the connection, and answers are read meanwhile, so memory does not grow with the number of lines.
 */
final class StreamLoad {

    private static final int LINES_A_BLOCK = 64;

    private final Http http;
    private final Documents documents;
    private final long lines;
    private final StreamAnswers answers = new StreamAnswers();

    StreamLoad(Http http, Documents documents, long lines) {
        this.http = http;
        this.documents = documents;
        this.lines = lines;
    }

    /**
     * Rate of acknowledged lines from the first byte sent to the last answer, refused, unanswered and misplaced lines.
     *
     * @throws BenchFault when the request as a whole is refused or breaks off before an answer
     */
    List<Figure> run() {
        long begun = Clock.now();
        HttpClientRequest request = join(http.open(HttpMethod.POST, Paths.SUBMISSIONS));
        request.putHeader("content-type", "application/x-ndjson").setChunked(true);
        Future<Void> answered = request.response().compose(this::read);
        boolean whole = write(request, answered);
        join(answered);
        long nanos = answers.lastAt() - begun;
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.rate("acknowledged lines", answers.acknowledged(), nanos));
        figures.add(Figure.seconds("time from first byte to last answer", nanos));
        figures.add(Figure.millis("time to first answer", answers.firstAt() - begun));
        figures.add(Figure.count("acknowledged", answers.acknowledged()));
        figures.add(Figure.count("refused", answers.refused()));
        figures.add(Figure.count("not answered", whole ? lines - answers.seen() : lines));
        figures.add(Figure.count("out of order", answers.misplaced()));
        figures.addAll(answers.outcomes().figures("status"));
        return figures;
    }

    boolean allAcknowledged() {
        return answers.acknowledged() == lines && answers.misplaced() == 0;
    }

    private Future<Void> read(HttpClientResponse response) {
        if (response.statusCode() == Answer.OK) {
            response.handler(answers);
            return response.end();
        }
        return response.body()
                .compose(body -> Future.failedFuture(
                        new BenchFault("the stream was refused with " + response.statusCode() + ": " + body)));
    }

    /** False when the answer ended first: the service may refuse a stream without reading it to its end. */
    private boolean write(HttpClientRequest request, Future<Void> answered) {
        for (long first = 0; first < lines; first += LINES_A_BLOCK) {
            if (answered.isComplete()) {
                return false;
            }
            join(request.write(block(first)).otherwise(fault -> null));
        }
        join(request.end().otherwise(fault -> null));
        return true;
    }

    private Buffer block(long first) {
        Buffer block = Buffer.buffer();
        for (long n = first; n < Math.min(first + LINES_A_BLOCK, lines); n++) {
            block.appendBytes(documents.document(n)).appendByte((byte) '\n');
        }
        return block;
    }

    private static <T> T join(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof BenchFault fault ? fault : new BenchFault("the stream broke off: " + cause, e);
        }
    }
}
