package io.proofmark.badge.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Follows the feed as a browser does, and can be cut off after any event. */
final class LiveClient implements AutoCloseable {

    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;
    private String cursor;

    private LiveClient(HttpResponse<InputStream> answer, String cursor) {
        this.answer = answer;
        this.lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
        this.cursor = cursor;
    }

    /** Connects; it has read its first cursor when this returns. */
    static LiveClient connect(HttpClient http, URI address, String cursor) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!cursor.isEmpty()) {
            request.header("Last-Event-ID", cursor);
        }
        var client = new LiveClient(http.send(request.build(), BodyHandlers.ofInputStream()), cursor);
        if (client.status() == 200 && cursor.isEmpty()) {
            client.block();
        }
        return client;
    }

    int status() {
        return answer.statusCode();
    }

    HttpResponse<InputStream> answer() {
        return answer;
    }

    /** Of the last event, for {@code Last-Event-ID}. */
    String cursor() {
        return cursor;
    }

    /** The next event that has data. */
    Event next() throws IOException {
        while (true) {
            Event event = block();
            if (!event.data().isEmpty()) {
                return event;
            }
        }
    }

    private Event block() throws IOException {
        String name = "";
        String data = "";
        String id = "";
        while (true) {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("the feed ended");
            }
            if (line.isEmpty()) {
                cursor = id.isEmpty() ? cursor : id;
                return new Event(name, data);
            }
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon)) {
                case "event" -> name = value;
                case "data" -> data += value;
                case "id" -> id = value;
                default -> {
                    // A comment.
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }

    record Event(String name, String data) {}
}
