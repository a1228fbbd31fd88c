package io.proofmark.events;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the registry whether it is there at all; used only after a failure, to tell whose fault it was. */
final class RegistryProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int SERVER_ERROR = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest request;

    RegistryProbe(String registryUrl) {
        this.request = HttpRequest.newBuilder(URI.create(registryUrl + "/system/info"))
                .timeout(PATIENCE)
                .build();
    }

    boolean answers() {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() < SERVER_ERROR;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
