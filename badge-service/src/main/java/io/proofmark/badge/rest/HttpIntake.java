package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.Intake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.logging.Logger;

/** The door over HTTP. It is told for whom it is asked; whether it believes that is a setting of its own. */
@ApplicationScoped
class HttpIntake implements Intake {

    private static final Logger LOG = Logger.getLogger(HttpIntake.class);
    private static final Answer AWAY = new Answer(503, """
            {"type":"urn:proofmark:problem:unavailable","title":"Not available","status":503,
             "detail":"The door does not answer at the moment. Nothing is lost: send the form again."}""");

    private final HttpClient client;
    private final BadgeSettings settings;

    HttpIntake(BadgeSettings settings) {
        this.settings = settings;
        this.client =
                HttpClient.newBuilder().connectTimeout(settings.formPatience()).build();
    }

    @Override
    public Answer post(String path, String document, String key, String address) {
        var request = HttpRequest.newBuilder(URI.create(settings.intakeUrl() + path))
                .timeout(settings.formPatience())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", key)
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString(document))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            LOG.warnf("intake does not answer: %s", e.getMessage());
            return AWAY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return AWAY;
        }
    }
}
