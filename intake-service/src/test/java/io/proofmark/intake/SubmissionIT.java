package io.proofmark.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.proofmark.canonical.Sha256;
import io.proofmark.events.EventIds;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.SubmissionWithdrawn;
import io.proofmark.events.Text;
import io.proofmark.events.TextsWritten;
import io.proofmark.events.Topics;
import io.proofmark.testing.ProofmarkTestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ProofmarkTestServers.class)
class SubmissionIT {

    private static final String PROBLEM = "urn:proofmark:problem:";

    @TestHTTPResource("/")
    URI service;

    @Test
    void shouldHaveWrittenTheSubmissionWhenItAnswers() {
        JsonPath answer = submit(fresh()).statusCode(202).extract().jsonPath();

        try (LogContents log = new LogContents()) {
            var record = log.at(answer.getString("position"));
            var event = (SubmissionReceived) LogContents.event(record);
            assertThat(event.getSubmissionId()).isEqualTo(answer.getString("id"));
            assertThat(event.getTokenSha256())
                    .isEqualTo(Sha256.hex(answer.getString("token").getBytes(StandardCharsets.US_ASCII)));
            assertThat(LogContents.key(record)).isEqualTo(answer.getString("subject"));
            assertThat(LogContents.header(record, "ce_id")).isEqualTo(EventIds.received(answer.getString("id")));
            assertThat(LogContents.header(record, "ce_time"))
                    .isEqualTo(event.getReceivedAt().toString());
            assertThat(LogContents.header(record, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        }
    }

    @Test
    void shouldSayWhereToFollowIt() {
        var response = submit(fresh()).statusCode(202).extract();

        assertThat(response.header("Location"))
                .isEqualTo("http://127.0.0.1:8080/v1/submissions/" + response.path("id"))
                .isEqualTo(response.path("statusUrl"));
    }

    @Test
    void shouldKeepErasableTextsApart() {
        String marker = "fan-" + UUID.randomUUID();
        String document = Fixtures.SPEED.replace("fan at full speed", marker);

        String id = submit(document).statusCode(202).extract().path("id");

        try (LogContents log = new LogContents()) {
            assertThat(log.records(Topics.SUBMISSIONS))
                    .noneMatch(record -> new String(record.value(), ISO_8859_1).contains(marker)
                            || new String(record.value(), ISO_8859_1).contains("Anon-7f3a"));
            assertThat(log.records(Topics.TEXTS))
                    .filteredOn(record -> LogContents.key(record).equals(id))
                    .singleElement()
                    .satisfies(record -> assertThat(((TextsWritten) LogContents.event(record)).getTexts())
                            .extracting(Text::getField, Text::getText)
                            .contains(tuple("/notes", marker), tuple("/submitter/alias", "Anon-7f3a")));
        }
    }

    @Test
    void shouldGiveTheSameIdAndAnotherTokenWhenContentIsTheSame() {
        String document = fresh();

        JsonPath first = submit(document).statusCode(202).extract().jsonPath();
        JsonPath second = submit(document).statusCode(202).extract().jsonPath();

        assertThat(second.getString("id")).isEqualTo(first.getString("id"));
        assertThat(second.getString("token")).isNotEqualTo(first.getString("token"));
    }

    @Test
    void shouldGiveTheSameTokenWhenIdempotencyKeyIsTheSame() {
        String document = fresh();

        String first =
                withKey(document, "0123456789abcdef").statusCode(202).extract().path("token");
        String second =
                withKey(document, "0123456789abcdef").statusCode(202).extract().path("token");
        String other =
                withKey(document, "fedcba9876543210").statusCode(202).extract().path("token");

        assertThat(second).isEqualTo(first).isNotEqualTo(other);
    }

    @Test
    void shouldRefuseAnIdempotencyKeyThatCouldBeGuessed() {
        withKey(fresh(), "short").statusCode(400);
    }

    @Test
    void shouldAppendNothingWhenItIsADryRun() {
        try (LogContents log = new LogContents()) {
            long before = log.size(Topics.SUBMISSIONS) + log.size(Topics.TEXTS);
            String document = fresh();

            JsonPath report = given().contentType("application/json")
                    .queryParam("dryRun", true)
                    .body(document)
                    .post("/v1/submissions")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();

            assertThat(log.size(Topics.SUBMISSIONS) + log.size(Topics.TEXTS)).isEqualTo(before);
            assertThat(report.getBoolean("dryRun")).isTrue();
            assertThat(report.getList("checks.outcome")).contains("pass");
            assertThat(report.getString("published.document.notes.hmac")).hasSize(64);
            assertThat(submit(document).extract().<String>path("id")).isEqualTo(report.getString("id"));
        }
    }

    @Test
    void shouldAppendTheWithdrawalAndLeaveErasingToTheRuling() {
        JsonPath submitted = submit(fresh()).statusCode(202).extract().jsonPath();
        String id = submitted.getString("id");

        JsonPath answer = withdraw(id, submitted.getString("token"))
                .statusCode(202)
                .extract()
                .jsonPath();

        try (LogContents log = new LogContents()) {
            var event = (SubmissionWithdrawn) LogContents.event(log.at(answer.getString("position")));
            assertThat(event.getSubmissionId()).isEqualTo(id);
            assertThat(event.getReason().getLength()).isEqualTo("wrong driver".length());
            assertThat(log.records(Topics.TEXTS))
                    .filteredOn(record -> LogContents.key(record).equals(id))
                    .allSatisfy(record -> assertThat(record.value()).isNotNull());
        }
    }

    @Test
    void shouldRefuseAWithdrawalWhenTheTokenIsAnotherOnes() {
        String id = submit(fresh()).extract().path("id");
        String token = submit(fresh()).extract().path("token");

        withdraw(id, token).statusCode(403).body("type", equalTo(PROBLEM + "token-wrong"));
        withdraw(id, "nonsense").statusCode(403);
    }

    @Test
    void shouldSayWhatIsWrongWithAWithdrawal() {
        given().contentType("application/json")
                .body("{\"reason\":7,\"more\":1}")
                .post("/v1/submissions/" + UUID.randomUUID() + "/withdrawal")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/token"))
                .body("errors.pointer", hasItem("/reason"));
    }

    @Test
    void shouldPointToEveryFault() {
        submit(fresh().replace("\"count\": 1", "\"count\": 0").replace("fan", "call +34 612 345 678,"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + "invalid-submission"))
                .body("errors.pointer", hasItem("/hardware/count"))
                .body("errors.find { it.rule == 'privacy.scan' }.pointer", equalTo("/notes"))
                .body("errors.find { it.rule == 'privacy.scan' }.message", startsWith("looks like phone"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {            | 400 | not-json",
                "application/json | {'a':1}      | 400 | not-json",
                "application/json | {}           | 422 | invalid-submission",
                "application/json | []           | 422 | invalid-submission",
                "text/plain       | hello        | 415 | unsupported-media-type",
                "application/xml  | <a/>         | 415 | unsupported-media-type",
            })
    void shouldRefuseWhatIsNoSubmission(String type, String body, int status, String problem) {
        given().contentType(type)
                .body(body)
                .post("/v1/submissions")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + problem));
    }

    @Test
    void shouldRefuseADocumentThatIsTooLarge() {
        submit(fresh().replace("fan", "x".repeat(70_000))).statusCode(413).body("type", equalTo(PROBLEM + "too-large"));
    }

    @Test
    void shouldAnswerProblemsWhenPathOrMethodIsUnknown() {
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/submissions")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("POST, OPTIONS"))
                .contentType("application/problem+json");
        given().contentType("application/json")
                .body("{}")
                .post("/v1/submissions/no-uuid/withdrawal")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void shouldRefuseCompressedBodies() {
        given().contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(new byte[] {31, (byte) 139})
                .post("/v1/submissions")
                .then()
                .statusCode(415);
    }

    static Stream<String> smuggled() {
        return Stream.of(
                "Content-Length: 4\r\nContent-Length: 41\r\n\r\n",
                "Content-Length: 4, 41\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: +4\r\n\r\n",
                "Transfer-Encoding: xchunked\r\nContent-Length: 41\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
    }

    /** Whatever stands behind a request of doubtful length is answered by nobody. */
    @ParameterizedTest
    @MethodSource("smuggled")
    void shouldNotAnswerWhatIsHiddenBehindARequest(String headers) throws IOException {
        String hidden = "GET /q/health/live HTTP/1.1\r\nHost: a\r\n\r\n";
        String answers;
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream()
                    .write(("POST /v1/submissions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + headers
                                    + hidden)
                            .getBytes(ISO_8859_1));
            answers = untilSilent(socket.getInputStream());
        }

        assertThat(answers)
                .doesNotContain("\"UP\"")
                .doesNotContain("HTTP/1.1 202")
                .doesNotContain("HTTP/1.1 5");
    }

    /** Until the other end closes or says nothing more for a while. */
    private static String untilSilent(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketTimeoutException silent) {
            assertThat(silent).hasMessageContaining("timed out");
        }
        return all.toString(ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "BREW"})
    void shouldKnowNoOtherMethods(String method) {
        given().contentType("application/json")
                .body("{}")
                .request(method, "/v1/submissions")
                .then()
                .statusCode(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/../q/metrics/../../etc/passwd",
                "/v1/%2e%2e/%2e%2e/etc/passwd",
                "/v1/submissions/..%2f..%2fetc/withdrawal",
                "//etc/passwd",
                "/v1/submissions/%5c..%5c/withdrawal"
            })
    void shouldLeadNowhereElse(String path) {
        int status = given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{}")
                .post(path)
                .statusCode();

        assertThat(status).isIn(400, 404, 405);
    }

    @Test
    void shouldRefuseHeadersThatAreTooLong() {
        given().header("X-Long", "x".repeat(20_000))
                .get("/q/health/live")
                .then()
                .statusCode(431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"verification_status\": \"community-verified\"",
                "\"tier\": \"verified\"",
                "\"badge\": \"reproduced\"",
                "\"role\": \"admin\"",
                "\"id\": \"00000000-0000-8000-8000-000000000000\"",
                "\"operatorStrength\": \"account\"",
                "\"state\": \"published\""
            })
    void shouldTakeNothingThatOnlyProofmarkSays(String member) {
        submit(fresh().replace("\"testedAt\"", member + ", \"testedAt\""))
                .statusCode(422)
                .body("errors.rule", hasItem("schema.submission"));
    }

    @Test
    void shouldLetOnlyPublishersSpeakForOwners() {
        String document = fresh().replace("\"testedAt\"", "\"source\": \"owner\", \"testedAt\"");

        submit(document).statusCode(403).body("type", equalTo(PROBLEM + "source-not-permitted"));
        as("integrator", ProofmarkTestServers.PASSWORD, document).statusCode(403);
        as("publisher", "wrong", document).statusCode(401).contentType("application/problem+json");
        as("publisher", ProofmarkTestServers.PASSWORD, document).statusCode(202);
    }

    @Test
    void shouldDescribeItself() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/v1/submissions'.post.responses.keySet()", hasItem("202"));
    }

    private static ValidatableResponse as(String user, String password, String document) {
        return given().auth()
                .preemptive()
                .basic(user, password)
                .contentType("application/json")
                .body(document)
                .post("/v1/submissions")
                .then();
    }

    private static ValidatableResponse submit(String document) {
        return given().contentType("application/json")
                .body(document)
                .post("/v1/submissions")
                .then();
    }

    private static ValidatableResponse withKey(String document, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(document)
                .post("/v1/submissions")
                .then();
    }

    private static ValidatableResponse withdraw(String id, String token) {
        return given().contentType("application/json")
                .body("{\"token\":\"" + token + "\",\"reason\":\"wrong driver\"}")
                .post("/v1/submissions/" + id + "/withdrawal")
                .then();
    }

    private static String fresh() {
        return Fixtures.SPEED.replace("rig-1", "rig-" + UUID.randomUUID());
    }
}
