package io.proofmark.bench.peers;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.parsetools.RecordParser;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * HTTP to Kafka and nothing else: what comes is appended as it is, and answered once the broker has it. It shows what the
 * checks of the real door cost. Its producer is set as intake's is.
 */
public final class PlainDoor implements AutoCloseable {

    private static final int ACCEPTED = 202;
    private static final int FAILED = 503;
    private static final Map<String, Object> SETTINGS = Map.of(
            "acks",
            "all",
            "enable.idempotence",
            true,
            "linger.ms",
            2,
            "batch.size",
            65_536,
            "compression.type",
            "zstd");

    private final Vertx vertx = Vertx.vertx();
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;

    /** Answers once it listens. */
    public PlainDoor(String bootstrap, String topic, int port) {
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.put("bootstrap.servers", bootstrap);
        this.topic = topic;
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void answer(HttpServerRequest request) {
        if ("application/x-ndjson".equals(request.getHeader("content-type"))) {
            stream(request);
        } else if (request.method().name().equals("POST")) {
            request.body()
                    .onSuccess(document -> append(
                            document,
                            status -> request.response().setStatusCode(status).end()));
        } else {
            request.response().end();
        }
    }

    private void stream(HttpServerRequest request) {
        HttpServerResponse response = request.response().setChunked(true);
        Lines lines = new Lines(request, response);
        request.handler(RecordParser.newDelimited("\n", lines::take));
        request.endHandler(_ -> lines.ended());
    }

    /** Counts on one event loop. */
    private final class Lines {
        private static final int MOST_WAITING = 1000;
        private final HttpServerRequest request;
        private final HttpServerResponse response;
        private long taken;
        private long answered;
        private boolean ended;

        Lines(HttpServerRequest request, HttpServerResponse response) {
            this.request = request;
            this.response = response;
        }

        void take(Buffer line) {
            long number = ++taken;
            if (taken - answered > MOST_WAITING) {
                request.pause();
            }
            append(line, status -> {
                answered++;
                response.write("{\"line\":" + number + ",\"status\":" + status + "}\n");
                request.resume();
                finish();
            });
        }

        void ended() {
            ended = true;
            finish();
        }

        private void finish() {
            if (ended && answered == taken) {
                response.end();
            }
        }
    }

    private void append(Buffer document, IntConsumer then) {
        var context = vertx.getOrCreateContext();
        producer.send(
                new ProducerRecord<>(topic, document.getBytes()),
                (_, failure) -> context.runOnContext(_ -> then.accept(failure == null ? ACCEPTED : FAILED)));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        producer.close();
    }
}
