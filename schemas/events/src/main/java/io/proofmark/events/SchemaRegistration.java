package io.proofmark.events;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.avro.Schema;

/**
 * Registers the schemas of this release explicitly: group = namespace, artifact = record name ({@code RecordIdStrategy}),
 * each under the compatibility rule {@code FULL_TRANSITIVE}. Repeating it changes nothing.
 */
public final class SchemaRegistration {

    /** The rule that every version of every event keeps. */
    public static final String RULE = "FULL_TRANSITIVE";

    private static final int CONFLICT = 409;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int FIRST_MISHAP = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private SchemaRegistration() {}

    /**
     * @param registryUrl the registry's v3 API
     * @throws RegistryAwayException when it does not answer, or answers that it cannot now; a later call may succeed
     * @throws IOException when the registry refuses a schema; the message names the schema and its answer
     */
    public static void register(String registryUrl) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Schema schema : Topics.schemas().values()) {
                String artifacts = registryUrl + "/groups/" + schema.getNamespace() + "/artifacts";
                var created = post(
                        http,
                        artifacts + "?ifExists=FIND_OR_CREATE_VERSION",
                        "{\"artifactId\":%s,\"artifactType\":\"AVRO\",\"firstVersion\":{\"content\":{\"content\":%s,\"contentType\":\"application/json\"}}}"
                                .formatted(quoted(schema.getName()), quoted(schema.toString())));
                expect(schema, created, OK);
                var rule = post(
                        http,
                        artifacts + "/" + schema.getName() + "/rules",
                        "{\"ruleType\":\"COMPATIBILITY\",\"config\":\"" + RULE + "\"}");
                if (rule.statusCode() != CONFLICT) {
                    expect(schema, rule, NO_CONTENT);
                }
            }
        }
    }

    private static HttpResponse<String> post(HttpClient http, String url, String body) throws InterruptedException {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_MISHAP) {
                throw new RegistryAwayException("registry answers " + answer.statusCode() + " " + answer.body(), null);
            }
            return answer;
        } catch (IOException e) {
            throw new RegistryAwayException("registry does not answer: " + e.getMessage(), e);
        }
    }

    private static void expect(Schema schema, HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(
                    "registry refuses " + schema.getFullName() + ": HTTP " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
