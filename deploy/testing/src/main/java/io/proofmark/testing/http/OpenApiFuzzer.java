package io.proofmark.testing.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Calls every operation of a service's OpenAPI document with values that are sometimes right, sometimes random and
 * sometimes hostile, and holds each answer against the document: no fault of the service, no answer that is not documented.
 *
 * @param service address with a slash at the end
 * @param rounds calls of each operation
 * @param headers sent with every call
 */
public record OpenApiFuzzer(URI service, int rounds, Map<String, String> headers) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private static final int OK = 200;
    private static final int FAULT = 500;

    /**
     * @param random the same seed makes the same calls
     * @return what was wrong, a line a call; empty when all answers were as documented
     */
    public List<String> run(Random random) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            JsonNode document =
                    JSON.readTree(http.send(request("q/openapi?format=json").build(), BodyHandlers.ofString())
                            .body());
            var values = new FuzzedValues(random, document);
            for (var path : document.path("paths").properties()) {
                for (var operation : path.getValue().properties()) {
                    if (METHODS.contains(operation.getKey())) {
                        for (int round = 0; round < rounds; round++) {
                            call(http, values, path.getKey(), operation.getKey(), operation.getValue())
                                    .ifPresent(wrong::add);
                        }
                    }
                }
            }
            http.shutdownNow();
        }
        return wrong;
    }

    private Optional<String> call(HttpClient http, FuzzedValues values, String path, String method, JsonNode operation)
            throws IOException, InterruptedException {
        String address = values.address(path, operation.path("parameters"));
        HttpRequest.Builder request = request(address);
        values.headers(operation.path("parameters")).forEach(request::header);
        JsonNode contents = operation.path("requestBody").path("content");
        if (contents.isEmpty()) {
            request.method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody());
        } else {
            request.header("Content-Type", values.oneOf(contents.fieldNames()));
            request.method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofByteArray(values.body(contents)));
        }
        HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            boolean endless = contentType(answer).startsWith("text/event-stream");
            boolean empty = !endless && body.read() < 0;
            return fault(answer, operation.path("responses"), empty)
                    .map(why -> method + " /" + address + " answered " + answer.statusCode() + ": " + why);
        }
    }

    private static Optional<String> fault(HttpResponse<?> answer, JsonNode documented, boolean empty) {
        int status = answer.statusCode();
        if (status >= FAULT) {
            return Optional.of("a fault of the service");
        }
        JsonNode response = documented.path(Integer.toString(status));
        if (response.isMissingNode() && status != OK) {
            response = documented.path("default");
        }
        if (response.isMissingNode()) {
            return Optional.of("not documented");
        }
        String type = contentType(answer);
        List<String> types = new ArrayList<>();
        response.path("content").fieldNames().forEachRemaining(types::add);
        return empty || types.stream().anyMatch(one -> one.equals("*/*") || type.startsWith(one))
                ? Optional.empty()
                : Optional.of("'" + type + "' is not among " + types);
    }

    private static String contentType(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(address)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }
}
