package io.proofmark.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.proofmark.canonical.UuidV8;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.testing.ProofmarkTestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ProofmarkTestServers.class)
class EnvelopeDoorIT {

    /** Our own, shipped as a sample. */
    private static final Path SAMPLE = Path.of("../deploy/local/samples/packages/inferencebench/envelope.json");

    /** Its signer is trusted by the settings of these tests. */
    private static final Path SIGSTORE = SAMPLE.resolveSibling("../keyless/envelope.json");

    @Test
    void shouldHaveTheEnvelopeInTheLogWhenItAnswers() throws IOException {
        byte[] envelope = Files.readAllBytes(SAMPLE);
        JsonPath said = new JsonPath(Files.newInputStream(SAMPLE));

        JsonPath answer = given().contentType("application/json")
                .body(envelope)
                .post("/v1/submissions/inferencebench")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();

        assertThat(answer.getString("subject"))
                .isEqualTo(UuidV8.of("inferencebench", said.getString("run_id")).toString());
        try (LogContents log = new LogContents()) {
            var event = (SubmissionReceived) LogContents.event(log.at(answer.getString("position")));
            assertThat(event.getFormat()).isEqualTo("inferencebench");
            assertThat(event.getExternalId()).isEqualTo(said.getString("run_id"));
            List<String> serials = said.getList("hardware_fingerprint.gpus.serial");
            assertThat(event.getDocument()).contains("\"ib-").doesNotContain(serials.toArray(String[]::new));
        }
    }

    @Test
    void shouldKnowTheTrustedSignerOfAnEnvelopeAsItsOperator() throws IOException {
        JsonPath trusted = dryRun(SIGSTORE);
        JsonPath embedded = dryRun(SAMPLE);

        assertThat(trusted.getString("published.operatorStrength")).isEqualTo("key");
        assertThat(trusted.getString("checks.find { it.rule == 'identity.policy' }.outcome"))
                .isEqualTo("pass");
        assertThat(embedded.getString("published.operatorStrength")).isEqualTo("none");
        assertThat(embedded.getString("checks.find { it.rule == 'identity.policy' }.outcome"))
                .isEqualTo("fail");
    }

    private static JsonPath dryRun(Path envelope) throws IOException {
        return given().contentType("application/json")
                .queryParam("dryRun", true)
                .body(Files.readAllBytes(envelope))
                .post("/v1/submissions/inferencebench")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void shouldRefuseAnEnvelopeWithADuplicateKey() {
        given().contentType("application/json")
                .body("{\"run_id\": \"a\", \"run_id\": \"b\"}")
                .post("/v1/submissions/inferencebench")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:proofmark:problem:not-json"));
    }
}
