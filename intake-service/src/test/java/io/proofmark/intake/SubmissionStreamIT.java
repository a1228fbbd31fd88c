package io.proofmark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofmark.events.Topics;
import io.proofmark.testing.ProofmarkTestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ProofmarkTestServers.class)
class SubmissionStreamIT {

    private static final int LINES = 1000;

    @TestHTTPResource("/v1/submissions")
    @SuppressWarnings("NullAway.Init") // Quarkus fills it
    URI address;

    @Test
    void shouldTakeGoodLinesAndNameBadOnes() throws IOException, InterruptedException {
        try (LogContents log = new LogContents()) {
            long before = log.size(Topics.SUBMISSIONS_BULK);
            String body = IntStream.rangeClosed(1, LINES)
                    .mapToObj(SubmissionStreamIT::lineWithFaults)
                    .collect(Collectors.joining("\n"));

            List<JsonPath> answers = post(body, "");

            assertThat(answers)
                    .extracting(answer -> answer.getInt("line"))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, LINES).boxed().toList());
            assertThat(answers)
                    .filteredOn(answer -> answer.getInt("status") != 202)
                    .extracting(
                            answer -> answer.getInt("line"),
                            answer -> answer.getInt("status"),
                            answer -> answer.getString("problem.type"))
                    .containsExactly(
                            tuple(10, 400, "urn:proofmark:problem:not-json"),
                            tuple(500, 422, "urn:proofmark:problem:invalid-submission"),
                            tuple(LINES, 413, "urn:proofmark:problem:too-large"));
            assertThat(answers.getFirst().getString("position")).startsWith(Topics.SUBMISSIONS_BULK.name());
            assertThat(log.size(Topics.SUBMISSIONS_BULK) - before).isEqualTo(LINES - 3);
        }
    }

    @Test
    void shouldTakeScoresIntoTheLaneOfPeopleSoThatTheirRowHasOneOrder() throws IOException, InterruptedException {
        List<JsonPath> answers = post(score("0.5") + "\n" + line(5001) + "\n" + score("0.6"), "");

        assertThat(answers)
                .extracting(answer -> answer.getString("position").replaceFirst("[:/].*", ""))
                .containsExactly(Topics.SUBMISSIONS.name(), Topics.SUBMISSIONS_BULK.name(), Topics.SUBMISSIONS.name());
    }

    @Test
    void shouldSkipBlankLinesAndCountThem() throws IOException, InterruptedException {
        List<JsonPath> answers = post("\n" + line(2001) + "\r\n   \n" + line(2002) + "\n\n", "");

        assertThat(answers)
                .extracting(answer -> answer.getInt("line"), answer -> answer.getInt("status"))
                .containsExactly(tuple(2, 202), tuple(4, 202));
    }

    @Test
    void shouldAnswerALineBeforeTheNextIsSent() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(
                    out,
                    "POST /v1/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n");

            write(out, chunk(line(3001) + "\n"));
            String first = answer(in);
            write(out, chunk(line(3002) + "\n") + "0\r\n\r\n");
            String second = answer(in);

            assertThat(List.of(first, second))
                    .extracting(text -> new JsonPath(text).getInt("line"))
                    .containsExactly(1, 2);
        }
    }

    @Test
    void shouldReportEachLineAndAppendNothingWhenItIsADryRun() throws IOException, InterruptedException {
        try (LogContents log = new LogContents()) {
            long before = log.size(Topics.SUBMISSIONS_BULK);

            List<JsonPath> answers = post(line(4001) + "\n{}\n", "?dryRun=true");

            assertThat(answers).extracting(answer -> answer.getInt("status")).containsExactly(200, 422);
            assertThat(answers.getFirst().getBoolean("report.dryRun")).isTrue();
            assertThat(log.size(Topics.SUBMISSIONS_BULK)).isEqualTo(before);
        }
    }

    private List<JsonPath> post(String body, String query) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(address + query))
                            .header("Content-Type", "application/x-ndjson")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body().lines().map(JsonPath::new).toList();
        }
    }

    private static String answer(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String lineWithFaults(int number) {
        return switch (number) {
            case 10 -> "{\"kind\":";
            case 500 -> line(number).replace("\"count\": 1", "\"count\": -1");
            case LINES -> line(number).replace("fan", "f".repeat(70_000));
            default -> line(number);
        };
    }

    private static String score(String value) {
        return Fixtures.SCORE.replace("\n", " ").replaceFirst("\"value\": *[0-9.]+", "\"value\": " + value);
    }

    private static String line(int number) {
        return Fixtures.SPEED.replace("\n", " ").replace("rig-1", "rig-" + number);
    }
}
