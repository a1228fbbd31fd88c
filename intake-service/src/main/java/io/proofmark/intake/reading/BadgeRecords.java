package io.proofmark.intake.reading;

import io.proofmark.documents.Documents;
import io.proofmark.documents.Json;
import io.proofmark.documents.Unreadable;
import io.proofmark.intake.application.LogUnavailable;
import io.proofmark.intake.application.PublicRecords;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The public API of the badge service. */
public final class BadgeRecords implements PublicRecords, AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final URI badge;
    private final Documents documents;
    private final Duration patience;
    private final HttpClient http;

    /**
     * @param badge where the service answers, without a slash at the end
     * @param documents reads what it answers
     * @param patience with it
     */
    public BadgeRecords(URI badge, Documents documents, Duration patience) {
        this.badge = badge;
        this.documents = documents;
        this.patience = patience;
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public Optional<Standing> submission(UUID id) {
        HttpResponse<byte[]> answer = get("/v1/submissions/" + id);
        return switch (answer.statusCode()) {
            case OK -> Optional.of(standing(answer.body()));
            case NOT_FOUND, GONE -> Optional.empty();
            default -> throw unexpected(answer);
        };
    }

    @Override
    public Row row(UUID id) {
        HttpResponse<byte[]> answer = get("/v1/rows/" + id);
        return switch (answer.statusCode()) {
            case OK -> Row.PUBLIC;
            case GONE -> Row.GONE;
            case NOT_FOUND -> Row.UNKNOWN;
            default -> throw unexpected(answer);
        };
    }

    private Standing standing(byte[] body) {
        try {
            Json json = documents.read(body);
            return new Standing(
                    json.text("/state").orElse(""),
                    json.number("/caseVersion").map(BigDecimal::intValue).orElse(0),
                    json.text("/benchmark").orElse(""));
        } catch (Unreadable e) {
            throw new LogUnavailable("the badge service answers no JSON", e);
        }
    }

    private HttpResponse<byte[]> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(badge + path))
                .timeout(patience)
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new LogUnavailable("the badge service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted while the badge service was asked", e);
        }
    }

    private static LogUnavailable unexpected(HttpResponse<byte[]> answer) {
        return new LogUnavailable("the badge service answers " + answer.statusCode(), null);
    }

    @Override
    public void close() {
        http.close();
    }
}
