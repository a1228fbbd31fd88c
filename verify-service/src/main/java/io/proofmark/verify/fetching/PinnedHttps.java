package io.proofmark.verify.fetching;

import io.proofmark.canonical.Sha256;
import io.proofmark.verify.domain.Sight;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * HTTPS to an address that the caller chose: the connection goes there, while name indication, certificate check and
 * {@code Host} keep to the name. No redirection is followed, no compression is undone, no connection is kept.
 */
public final class PinnedHttps implements AutoCloseable {

    private static final int LONGEST_HEADERS = 16_384;

    private final Vertx vertx;
    private final HttpClient client;

    /** What came back. */
    sealed interface Answer {

        /** All of it; {@code sha256} in lower-case hex. */
        record Body(int status, long size, String sha256) implements Answer {}

        /** Nothing that could be used. */
        record None(Sight.Why why) implements Answer {}
    }

    /**
     * @param connecting how long a connection may take, and TLS after it
     * @param trust whom to trust; null for the authorities of the Java runtime
     */
    public PinnedHttps(Vertx vertx, Duration connecting, @Nullable TrustOptions trust) {
        this.vertx = vertx;
        HttpClientOptions options = new HttpClientOptions()
                .setSsl(true)
                .setVerifyHost(true)
                .setKeepAlive(false)
                .setConnectTimeout(Math.toIntExact(connecting.toMillis()))
                .setSslHandshakeTimeout(connecting.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setDecompressionSupported(false)
                .setMaxHeaderSize(LONGEST_HEADERS);
        this.client = vertx.createHttpClient(trust == null ? options : options.setTrustOptions(trust));
    }

    /** Asks once and reads to the end. */
    Answer get(EvidenceUrl url, InetAddress address, Duration patience, long bytes) throws InterruptedException {
        Promise<Answer> answer = Promise.promise();
        long timer = vertx.setTimer(
                Math.max(1, patience.toMillis()), _ -> answer.tryComplete(new Answer.None(Sight.Why.TOO_SLOW)));
        client.request(options(url, address))
                .onSuccess(request -> send(request, answer, bytes))
                .onFailure(_ -> answer.tryComplete(new Answer.None(Sight.Why.UNREACHABLE)));
        try {
            return answer.future().toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } finally {
            vertx.cancelTimer(timer);
        }
    }

    private static RequestOptions options(EvidenceUrl url, InetAddress address) {
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setMethod(HttpMethod.GET)
                .setURI(url.target())
                .setFollowRedirects(false)
                .putHeader("Accept", "*/*")
                .putHeader("User-Agent", "proofmark-evidence");
    }

    // Whatever ends the asking ends the connection.
    private static void send(HttpClientRequest request, Promise<Answer> answer, long bytes) {
        answer.future().onComplete(_ -> request.reset());
        request.exceptionHandler(_ -> answer.tryComplete(new Answer.None(Sight.Why.UNREACHABLE)));
        request.response().onSuccess(response -> read(response, answer, bytes));
        request.end();
    }

    private static void read(HttpClientResponse response, Promise<Answer> answer, long bytes) {
        Reading reading = new Reading();
        response.exceptionHandler(_ -> answer.tryComplete(new Answer.None(Sight.Why.UNREACHABLE)));
        response.handler(part -> {
            if (reading.take(part) > bytes) {
                answer.tryComplete(new Answer.None(Sight.Why.TOO_LARGE));
            }
        });
        response.endHandler(_ -> answer.tryComplete(reading.body(response.statusCode())));
    }

    /** A body on its way; only its digest is kept. */
    private static final class Reading {

        private final MessageDigest digest = Sha256.start();
        private long size;

        long take(Buffer part) {
            digest.update(part.getBytes());
            size += part.length();
            return size;
        }

        Answer body(int status) {
            return new Answer.Body(status, size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
