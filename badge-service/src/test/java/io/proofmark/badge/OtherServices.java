package io.proofmark.badge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two services that pages ask over HTTP, as far as pages need them: the door answers by its contract, and says in a
 * refusal which document it was given; the rules are two.
 */
public final class OtherServices implements QuarkusTestResourceLifecycleManager {

    /** Whoever writes this is refused. */
    public static final String REFUSED = "refuse me";

    public static final String TOKEN = "token-of-the-door";
    public static final String ID = "3f1a0c52-1111-8111-8111-00000000beef";

    private static final ObjectMapper JSON = new ObjectMapper();

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/v1/", OtherServices::take);
            started.createContext("/v1/rules", OtherServices::rules);
            started.start();
            server = started;
            String url = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of("proofmark.intake.url", url, "proofmark.verify.url", url);
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

    private static void take(HttpExchange exchange) throws IOException {
        JsonNode document = JSON.readTree(exchange.getRequestBody());
        String query = exchange.getRequestURI().getQuery();
        if (document.toString().contains(REFUSED)) {
            answer(exchange, 422, refusal(document, exchange));
        } else if ("dryRun=true".equals(query)) {
            answer(exchange, 200, """
                    {"dryRun":true,"checks":[{"rule":"privacy.scan","outcome":"pass","message":"nothing personal"}]}""");
        } else {
            answer(exchange, 202, "{\"id\":\"%s\",\"token\":\"%s\"}".formatted(ID, TOKEN));
        }
    }

    private static String refusal(JsonNode document, HttpExchange exchange) {
        ObjectNode problem = JSON.createObjectNode().put("title", "Not acceptable");
        problem.put(
                "detail",
                exchange.getRequestURI().getPath() + " for "
                        + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " got " + document);
        var errors = problem.putArray("errors");
        errors.addObject().put("pointer", "/notes").put("rule", "privacy.scan").put("message", "a secret was found");
        errors.addObject().put("pointer", "/runs/1/t0").put("rule", "schema").put("message", "must be a number");
        errors.addObject().put("pointer", "/elsewhere").put("rule", "schema").put("message", "is not known");
        return problem.toString();
    }

    private static void rules(HttpExchange exchange) throws IOException {
        answer(exchange, 200, """
                {"ruleSet":"7","catalog":"2026-11-21","rules":[
                  {"id":"match.model","title":"Same model","text":"Is it the model of the original?",
                   "limits":[{"key":"a","value":10,"unit":"%"},{"key":"b","value":null,"unit":"hosts"}],
                   "outcomes":{"pass":"it is","fail":"<b>another</b>"},"readOn":"/v1/catalog"}],
                 "packageRules":[{"id":"integrity.fingerprint","title":"Fingerprint","text":"Is it equal?","limits":[],
                   "outcomes":{"pass":"it is"},"readOn":"/v1/catalog"}]}""");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
