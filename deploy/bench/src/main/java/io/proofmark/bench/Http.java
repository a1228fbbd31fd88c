package io.proofmark.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Keep-alive HTTP/1.1 connections to one service, without pipelining or redirects, on one event loop. Vert.x, because an
 * NDJSON exchange reads answers while it still writes, which java.net.http does not do over HTTP/1.1.
 *
 * <p>What it takes from the cores that it shares with the system: about 40 µs of processor time a request and 16 µs a
 * line of NDJSON, documents included, after some 4 s for start and compilation (2 cores, against a server that answers at
 * once, 20,000 and 120,000 requests, 300,000 lines). Each report names what its own run took.
 */
final class Http implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int IDLE_SECONDS = 60;

    private final Vertx vertx;
    private final HttpClient client;
    private final URI address;

    /** @param connections at most so many at once; further requests wait for one, and their wait is part of their time */
    Http(URI address, int connections) {
        this.address = address;
        this.vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setIdleTimeout(IDLE_SECONDS)
                        .setKeepAliveTimeout(IDLE_SECONDS),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /** Completes with an answer, also when none comes; never exceptionally. */
    CompletableFuture<Answer> post(String path, byte[] json) {
        return answer(HttpMethod.POST, path, request -> request.putHeader("content-type", "application/json")
                .send(Buffer.buffer(json)));
    }

    /** As {@link #post}. */
    CompletableFuture<Answer> get(String path) {
        return answer(HttpMethod.GET, path, HttpClientRequest::send);
    }

    /** As {@link #post}, with a header. */
    CompletableFuture<Answer> get(String path, String header, String value) {
        return answer(HttpMethod.GET, path, request -> request.putHeader(header, value)
                .send());
    }

    /** A request that the caller writes by itself. */
    Future<HttpClientRequest> open(HttpMethod method, String path) {
        return client.request(new RequestOptions()
                .setMethod(method)
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(path));
    }

    /** @throws BenchFault when the service does not say that it is ready */
    void requireReady(String service) {
        Answer answer = get(Paths.READY).join();
        if (answer.status() != Answer.OK) {
            throw new BenchFault(service + " at " + address + " is not ready: " + answer.outcome());
        }
    }

    private CompletableFuture<Answer> answer(
            HttpMethod method, String path, Function<HttpClientRequest, Future<HttpClientResponse>> send) {
        return open(method, path)
                // The body is asked for on the event loop, at once: one that came before it is asked for is lost.
                .compose(request -> send.apply(request).compose(Http::whole))
                .otherwise(Answer::none)
                .toCompletionStage()
                .toCompletableFuture();
    }

    private static Future<Answer> whole(HttpClientResponse head) {
        return head.body().map(body -> Answer.of(head.statusCode(), body));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
