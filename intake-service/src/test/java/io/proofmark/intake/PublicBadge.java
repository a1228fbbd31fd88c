package io.proofmark.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as the badge service does: every submission is asked for information, every row public but some. */
public final class PublicBadge implements QuarkusTestResourceLifecycleManager {

    static final String UNKNOWN = "00000000-0000-0000-0000-000000000404";
    static final String GONE = "00000000-0000-0000-0000-000000000410";
    static final String BROKEN = "00000000-0000-0000-0000-000000000500";

    private static final Map<String, Integer> STATUS = Map.of(UNKNOWN, 404, GONE, 410, BROKEN, 500);
    private static final int OK = 200;

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/v1/", PublicBadge::answer);
            started.start();
            server = started;
            return Map.of(
                    "proofmark.badge.url",
                    "http://127.0.0.1:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        byte[] body = """
                {"id":"%s","state":"needs-info","caseVersion":2,"benchmark":"humaneval-plus"}""".formatted(id).getBytes(UTF_8);
        exchange.sendResponseHeaders(STATUS.getOrDefault(id, OK), body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
