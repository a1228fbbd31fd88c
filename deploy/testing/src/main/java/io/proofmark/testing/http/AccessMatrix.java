package io.proofmark.testing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.testing.ProofmarkTestServers;
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
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every operation of a service's OpenAPI document for everybody: strangers, a wrong password, and each user of the tests. What
 * reviewers alone may do answers 401 or 403 to all others; all else answers neither to anybody whose password is right.
 *
 * @param service address with a slash at the end
 * @param reviewersOnly operations as {@code GET /v1/queue}
 */
public record AccessMatrix(URI service, Set<String> reviewersOnly) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> REVIEWERS = List.of("reviewer", "reviewer2", "lead", "admin");
    private static final List<String> OTHERS = List.of("publisher", "integrator");
    private static final String NOBODY = "00000000-0000-8000-8000-000000000000";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** @return what was wrong, a line a call; empty when everybody may do what they may and no more */
    public List<String> run() throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        Set<String> missing = new TreeSet<>(reviewersOnly);
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var path : document(http).path("paths").properties()) {
                for (var operation : path.getValue().properties()) {
                    String name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    missing.remove(name);
                    wrong.addAll(calls(http, name, operation.getValue()));
                }
            }
            http.shutdownNow();
        }
        missing.forEach(name -> wrong.add(name + " is not there"));
        return wrong;
    }

    private List<String> calls(HttpClient http, String name, JsonNode operation)
            throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        boolean guarded = reviewersOnly.contains(name);
        call(http, name, operation, null, guarded ? UNAUTHORIZED : 0).ifPresent(wrong::add);
        if (guarded) {
            call(http, name, operation, "reviewer:wrong", UNAUTHORIZED).ifPresent(wrong::add);
        }
        for (String user : REVIEWERS) {
            call(http, name, operation, signedIn(user), 0).ifPresent(wrong::add);
        }
        for (String user : OTHERS) {
            call(http, name, operation, signedIn(user), guarded ? FORBIDDEN : 0).ifPresent(wrong::add);
        }
        return wrong;
    }

    private static String signedIn(String user) {
        return user + ":" + ProofmarkTestServers.PASSWORD;
    }

    /** @param refusal the status that is expected; 0: any other than 401 and 403 */
    private Optional<String> call(
            HttpClient http, String name, JsonNode operation, @Nullable String credentials, int refusal)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                http.send(request(name, operation, credentials), BodyHandlers.ofInputStream());
        answer.body().close();
        int status = answer.statusCode();
        boolean refused = status == UNAUTHORIZED || status == FORBIDDEN;
        boolean challenged = answer.headers().firstValue("WWW-Authenticate").isPresent();
        return (refusal == 0 ? !refused : status == refusal) && challenged == (status == UNAUTHORIZED)
                ? Optional.empty()
                : Optional.of("%s as %s answered %d".formatted(name, credentials, status));
    }

    private HttpRequest request(String name, JsonNode operation, @Nullable String credentials) {
        String[] methodAndPath = name.split(" ", 2);
        String address = methodAndPath[1].substring(1).replaceAll("\\{[^}]*}", NOBODY);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(address)).timeout(PATIENCE);
        var types = operation.path("requestBody").path("content").fieldNames();
        if (types.hasNext()) {
            request.header("Content-Type", types.next()).method(methodAndPath[0], BodyPublishers.ofString("{}"));
        } else {
            request.method(methodAndPath[0], BodyPublishers.noBody());
        }
        if (credentials != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
        }
        return request.build();
    }

    private JsonNode document(HttpClient http) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("q/openapi?format=json"))
                .timeout(PATIENCE)
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }
}
