package io.proofmark.cli.recheck;

import io.proofmark.cli.log.CannotRead;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.avro.Schema;

/**
 * Asks the registry.
 *
 * @param url its v3 API
 */
record RegistrySchemas(String url) implements WrittenSchemas {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public Schema byContentId(int contentId) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/ids/contentIds/" + contentId))
                .timeout(PATIENCE)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new CannotRead("the registry has no schema " + contentId + ": HTTP " + answer.statusCode());
            }
            return new Schema.Parser().parse(answer.body());
        } catch (IOException e) {
            throw new CannotRead("the registry is away: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRead("interrupted", e);
        }
    }
}
