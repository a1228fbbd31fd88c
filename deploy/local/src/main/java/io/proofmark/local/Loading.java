package io.proofmark.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.local.servers.ServerFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Posts files of native submissions, one a line, to the public door.
 *
 * @param intake address of the intake service
 */
record Loading(String intake, Console console) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    /**
     * What became of a file's lines.
     *
     * @param accepted taken in
     * @param refused not taken in; each has been told
     */
    record Summary(long accepted, long refused) {}

    /** @throws ServerFault when the file cannot be read or the door does not answer a stream */
    Summary load(Path file) {
        if (!Files.isReadable(file)) {
            throw new ServerFault(file + " cannot be read");
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(intake + "/v1/submissions"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofFile(file))
                    .build();
            HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                return answer.statusCode() == OK ? count(file, lines) : refuse(file, answer.statusCode(), lines);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ServerFault("the door at " + intake + " does not answer; is the system up? (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFault("interrupted while loading " + file, e);
        }
    }

    private Summary count(Path file, Stream<String> lines) {
        long[] counts = new long[2];
        lines.filter(line -> !line.isBlank()).map(Loading::json).forEach(line -> {
            boolean accepted = line.path("status").asInt() == ACCEPTED;
            counts[accepted ? 0 : 1]++;
            if (!accepted) {
                console.complain("%s line %d is refused: %s"
                        .formatted(file, line.path("line").asLong(), line.path("problem")));
            }
        });
        return new Summary(counts[0], counts[1]);
    }

    private static Summary refuse(Path file, int status, Stream<String> lines) {
        throw new ServerFault("%s is refused: HTTP %d %s"
                .formatted(file, status, lines.findFirst().orElse("")));
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("the door answers what is no JSON: " + line, e);
        }
    }
}
