package io.proofmark.local;

import io.proofmark.local.servers.ServerFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * Posts packages of other tools to the public door.
 *
 * @param intake address of the intake service
 */
record Packages(String intake) {

    private static final int ACCEPTED = 202;

    /** @throws ServerFault when the door does not take it */
    void puma(Path submission, Path predictions) {
        String boundary = "proofmark-" + UUID.randomUUID();
        try {
            var form = new ByteArrayOutputStream();
            for (var part :
                    Map.of("submission", submission, "predictions", predictions).entrySet()) {
                text(
                        form,
                        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\"\r\n\r\n");
                Files.copy(part.getValue(), form);
                text(form, "\r\n");
            }
            text(form, "--" + boundary + "--\r\n");
            post(submission, "puma", "multipart/form-data; boundary=" + boundary, form.toByteArray());
        } catch (IOException e) {
            throw new ServerFault(submission + " cannot be posted: " + e.getMessage(), e);
        }
    }

    /** @throws ServerFault when the door does not take it */
    void envelope(Path envelope) {
        try {
            post(envelope, "inferencebench", "application/json", Files.readAllBytes(envelope));
        } catch (IOException e) {
            throw new ServerFault(envelope + " cannot be posted: " + e.getMessage(), e);
        }
    }

    private static void text(ByteArrayOutputStream form, String text) {
        form.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void post(Path file, String door, String type, byte[] body) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(intake + "/v1/submissions/" + door))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != ACCEPTED) {
                throw new ServerFault(file + " is refused: HTTP " + answer.statusCode() + " " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFault("interrupted while posting " + file, e);
        }
    }
}
