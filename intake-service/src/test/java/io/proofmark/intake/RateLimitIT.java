package io.proofmark.intake;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.proofmark.testing.ProofmarkTestServers;
import io.proofmark.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ProofmarkTestServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@TestProfile(RateLimitIT.Limited.class)
class RateLimitIT {

    static final int LIMIT = 8;
    private static final int CREATED = 202;
    private static final int TOO_MANY = 429;
    private static final String NDJSON = "application/x-ndjson";

    /** Behind a proxy on this machine, so that a test can come from anywhere. */
    public static final class Limited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "proofmark.rate-limit.loopback", "true",
                    "proofmark.rate-limit.proxies", "127.0.0.1,::1",
                    "proofmark.rate-limit.per-minute", "5000",
                    "proofmark.rate-limit.per-day", Integer.toString(LIMIT),
                    "quarkus.log.file.enabled", "true",
                    "quarkus.log.file.level", "DEBUG",
                    "quarkus.log.file.path", "target/rate-limit-it.log");
        }
    }

    @ConfigProperty(name = "quarkus.log.file.path")
    Path log;

    @Test
    void shouldTellWhatIsLeftAndThenWhenToComeBack() {
        List<Response> answers = IntStream.rangeClosed(0, LIMIT)
                .mapToObj(_ -> submit(from("198.51.100.1")))
                .toList();

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, LIMIT)
                        .mapToObj(n -> n < LIMIT ? CREATED : TOO_MANY)
                        .toList());
        assertThat(answers)
                .extracting(answer -> answer.header("RateLimit-Remaining"))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, LIMIT)
                        .mapToObj(n -> Integer.toString(Math.max(0, LIMIT - 1 - n)))
                        .toList());
        Response refused = answers.getLast();
        refused.then()
                .contentType("application/problem+json")
                .header("RateLimit-Limit", Integer.toString(LIMIT))
                .header("Retry-After", equalTo(refused.header("RateLimit-Reset")))
                .body("type", equalTo("urn:proofmark:problem:too-many-requests"));
        assertThat(answers.getFirst().header("Retry-After")).isNull();
    }

    @Test
    void shouldCountTheLinesOfAStream() {
        String lines = IntStream.range(0, LIMIT + 2).mapToObj(_ -> document()).collect(Collectors.joining("\n"));

        String answer = from("198.51.100.2")
                .config(config().encoderConfig(encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT)))
                .contentType(NDJSON)
                .body(lines)
                .post("/v1/submissions")
                .asString();

        assertThat(answer.lines().filter(line -> line.contains("\"status\":202")))
                .hasSize(LIMIT);
        assertThat(answer.lines().skip(LIMIT))
                .hasSize(2)
                .allMatch(line -> line.contains("\"status\":429") && line.contains("too-many-requests"));
    }

    @Test
    void shouldBelieveTheLastHopAlone() {
        IntStream.range(0, LIMIT).forEach(n -> submit(from("203.0.113." + n + ", 198.51.100.3")));

        Response spoofed = submit(from("203.0.113.99, 198.51.100.3"));

        assertThat(spoofed.statusCode()).isEqualTo(TOO_MANY);
    }

    @Test
    void shouldNotCountWhoSignsInButWrongPasswords() {
        List<Integer> known = statuses(LIMIT + 2, "198.51.100.4", ProofmarkTestServers.PASSWORD);
        List<Integer> unknown = statuses(LIMIT + 2, "198.51.100.4", "guessed");

        assertThat(known).containsOnly(CREATED);
        assertThat(unknown).startsWith(401).endsWith(TOO_MANY, TOO_MANY);
    }

    @Test
    void shouldGoOnAloneWhileTheDatabaseIsAway() {
        assertThat(submit(from("198.51.100.5")).statusCode()).isEqualTo(CREATED);

        RealServers.shared().stopPostgres();
        List<Integer> alone = IntStream.range(0, LIMIT)
                .mapToObj(_ -> submit(from("198.51.100.6")).statusCode())
                .toList();
        int ready = given().get("/q/health/ready").statusCode();
        RealServers.shared().startPostgres();

        assertThat(alone).startsWith(CREATED, CREATED).endsWith(TOO_MANY).contains(CREATED, TOO_MANY);
        assertThat(alone.stream().filter(status -> status == CREATED)).hasSize(LIMIT / 4);
        assertThat(ready).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(submit(from("198.51.100.7")).header("RateLimit-Remaining"))
                        .isEqualTo("7"));
    }

    @Test
    void shouldRepeatNoSecretInLogMetricsOrAnswers() throws IOException {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        String document = document();

        List<Response> answers = List.of(
                submit(from("198.51.100.8").header("Authorization", "Bearer " + canary)),
                submit(from("198.51.100.8").auth().preemptive().basic("reviewer", canary)),
                submit(from("198.51.100.8").header("Idempotency-Key", canary)),
                send(from("198.51.100.8"), document.replace("fan at full speed", "ghp_" + canary)),
                send(
                        from("198.51.100.8"),
                        document.replace("fan at full speed", "token: AKIA" + canary.toUpperCase(ROOT))),
                send(from("198.51.100.8"), document.replace("\"quant\"", "\"ghp_" + canary + "\": 1, \"quant\"")),
                send(from("198.51.100.8"), canary),
                from("198.51.100.8")
                        .contentType("application/json")
                        .body("{\"token\":\"" + canary + "\",\"reason\":\"" + canary + "\"}")
                        .post("/v1/submissions/" + UUID.randomUUID() + "/withdrawal"));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsExactly(CREATED, 401, CREATED, 422, 422, 422, 400, 403);
        String said = answers.stream().map(Response::asString).collect(Collectors.joining("\n"))
                + given().get("/q/metrics").asString()
                + given().get("/q/health").asString()
                + Files.readString(log);
        assertThat(said).isNotBlank().doesNotContainIgnoringCase(canary);
    }

    @Test
    void shouldWriteOneLineAnEventWhateverCallersSend() throws IOException {
        long forged = forgedLines();

        send(from("198.51.100.9").header("User-Agent", "x\tFORGED"), "{\"a\":\"\n2026 ERROR FORGED\n\"}");
        send(from("198.51.100.9"), document().replace("fan at full speed", "\\n2026-01-01 ERROR FORGED\\r\\n"));
        from("198.51.100.9").urlEncodingEnabled(false).get("/v1/%0d%0aFORGED%0d%0a");

        assertThat(forgedLines()).isEqualTo(forged).isZero();
    }

    private long forgedLines() throws IOException {
        return Files.readString(log)
                .lines()
                .filter(line -> line.contains("FORGED"))
                .count();
    }

    private static List<Integer> statuses(int calls, String address, String password) {
        return IntStream.range(0, calls)
                .mapToObj(_ -> submit(from(address).auth().preemptive().basic("integrator", password))
                        .statusCode())
                .toList();
    }

    private static RequestSpecification from(String forwardedFor) {
        return given().header("X-Forwarded-For", forwardedFor);
    }

    private static Response submit(RequestSpecification request) {
        return send(request, document());
    }

    private static Response send(RequestSpecification request, String document) {
        return request.contentType("application/json").body(document).post("/v1/submissions");
    }

    private static String document() {
        return Fixtures.SPEED.replace("rig-1", "rig-" + UUID.randomUUID()).replace("\n", " ");
    }
}
