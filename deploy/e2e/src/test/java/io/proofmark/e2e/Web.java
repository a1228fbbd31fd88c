package io.proofmark.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/** Calls over HTTP/1.1, as curl makes them. */
final class Web implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Answer get(String url) throws IOException {
        return send(request(url).GET().build());
    }

    Answer getAs(String user, String password, String url) throws IOException {
        return send(request(url)
                .header("Authorization", basic(user, password))
                .GET()
                .build());
    }

    Answer post(String url, String type, String body) throws IOException {
        return send(request(url)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Answer postAs(String user, String password, String url, String body) throws IOException {
        return postAs(user, password, url, "application/json", body);
    }

    Answer postAs(String user, String password, String url, String type, String body) throws IOException {
        return send(request(url)
                .header("Content-Type", type)
                .header("Authorization", basic(user, password))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
