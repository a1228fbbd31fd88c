package io.proofmark.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.UuidV8;
import io.proofmark.events.Artifact;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.testing.ProofmarkTestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ProofmarkTestServers.class)
class PumaDoorIT {

    @Inject
    ArtifactStore store;

    @Test
    void shouldHaveThePackageInStoreAndLogWhenItAnswers() throws IOException {
        UUID id = UUID.randomUUID();
        byte[] submission = PumaPackage.submission(id);

        JsonPath answer = post(submission, PumaPackage.gzip(PumaPackage.PREDICTIONS))
                .statusCode(202)
                .extract()
                .jsonPath();

        assertThat(answer.getString("subject"))
                .isEqualTo(UuidV8.of("puma", id.toString()).toString());
        try (LogContents log = new LogContents()) {
            var record = log.at(answer.getString("position"));
            var event = (SubmissionReceived) LogContents.event(record);
            assertThat(event.getFormat()).isEqualTo("puma");
            assertThat(event.getExternalId()).isEqualTo(id.toString());
            assertThat(event.getArtifacts())
                    .containsExactly(
                            new Artifact(
                                    "predictions",
                                    Sha256.hex(PumaPackage.PREDICTIONS),
                                    (long) PumaPackage.PREDICTIONS.length,
                                    "application/x-ndjson"),
                            new Artifact(
                                    "submission",
                                    Sha256.hex(submission),
                                    (long) submission.length,
                                    "application/json"));
            assertThat(new String(record.value(), ISO_8859_1)).doesNotContain("quiet room", "anon-puma", "RTX 2060");
        }
        try (InputStream kept = store.open(Sha256.hex(PumaPackage.PREDICTIONS))) {
            assertThat(kept.readAllBytes()).isEqualTo(PumaPackage.PREDICTIONS);
        }
    }

    @Test
    void shouldKeepNothingWhenItIsADryRun() {
        byte[] submission = PumaPackage.submission(UUID.randomUUID());

        given().multiPart("submission", "submission.json", submission)
                .multiPart("predictions", "predictions.jsonl", PumaPackage.PREDICTIONS)
                .queryParam("dryRun", true)
                .post("/v1/submissions/puma")
                .then()
                .statusCode(200)
                .body("published.format", equalTo("puma"));

        assertThat(store.has(Sha256.hex(submission))).isFalse();
    }

    @Test
    void shouldKnowTheKeyThatSignedThePackageAsItsOperator() throws GeneralSecurityException {
        byte[] submission = PumaPackage.submission(UUID.randomUUID());

        JsonPath answer = signed(submission, PumaPackage.signature(submission))
                .statusCode(202)
                .extract()
                .jsonPath();

        try (LogContents log = new LogContents()) {
            var event = (SubmissionReceived) LogContents.event(log.at(answer.getString("position")));
            assertThat(event.getOperatorStrength()).isEqualTo("key");
            assertThat(event.getArtifacts()).extracting(Artifact::getRole).containsExactly("predictions", "submission");
        }
    }

    @Test
    void shouldRefuseASignatureOfAnotherPackage() throws GeneralSecurityException {
        signed(
                        PumaPackage.submission(UUID.randomUUID()),
                        PumaPackage.signature(PumaPackage.submission(UUID.randomUUID())))
                .statusCode(422)
                .body("errors.rule.flatten()", org.hamcrest.Matchers.contains("identity.key"))
                .body("errors.pointer.flatten()", org.hamcrest.Matchers.contains("/signature"));
    }

    @Test
    void shouldRefuseASignatureThatIsTooLong() {
        signed(PumaPackage.submission(UUID.randomUUID()), " ".repeat(1025)).statusCode(413);
    }

    private static ValidatableResponse signed(byte[] submission, String signature) {
        return given().multiPart("submission", "submission.json", submission)
                .multiPart("predictions", "predictions.jsonl", PumaPackage.PREDICTIONS)
                .multiPart("signature", signature)
                .post("/v1/submissions/puma")
                .then();
    }

    @Test
    void shouldRefuseABomb() {
        post(PumaPackage.submission(UUID.randomUUID()), PumaPackage.gzip(new byte[20_000_000]))
                .statusCode(413)
                .body("type", equalTo("urn:proofmark:problem:too-large"));
    }

    @Test
    void shouldRefuseADocumentThatIsTooLarge() {
        post(new byte[1_048_577], PumaPackage.PREDICTIONS).statusCode(413);
    }

    @Test
    void shouldRefuseWhatIsNoForm() {
        given().contentType("multipart/form-data; boundary=x")
                .body("--x\r\nContent-Disposition: form-data; name=\"submission\"\r\n\r\n{".getBytes(UTF_8))
                .post("/v1/submissions/puma")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:proofmark:problem:not-multipart"));
    }

    @Test
    void shouldNameThePlaceWhenTheIdIsMissing() {
        String document = new String(PumaPackage.submission(UUID.randomUUID()), UTF_8)
                .replaceFirst("\"submission_id\": \"[^\"]*\",", "");

        post(document.getBytes(UTF_8), PumaPackage.PREDICTIONS)
                .statusCode(422)
                .body("errors.pointer.flatten()", org.hamcrest.Matchers.hasItem("/submission_id"));
    }

    private static ValidatableResponse post(byte[] submission, byte[] predictions) {
        return given().multiPart("submission", "submission.json", submission)
                .multiPart("predictions", "predictions.jsonl", predictions)
                .post("/v1/submissions/puma")
                .then();
    }
}
