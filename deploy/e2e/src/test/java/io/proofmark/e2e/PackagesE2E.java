package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofmark.canonical.UuidV8;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages of other tools that the project ships, from the door to what readers see. */
@Order(3)
class PackagesE2E {

    static final String PUMA = "7b0f4c9e-2d31-4a86-9c57-e1f2a3b4c5d6";

    private static final String SIGSTORE_SIGNER =
            "https://ci.proofmark.test/bench.yml@refs/heads/main of https://tokens.proofmark.test";

    private final ProofmarkSystem system = ProofmarkSystem.shared();
    private final Services services = system.services();
    private final Path packages = system.samples().resolve("packages");

    @TempDir
    private Path folder;

    @Test
    void shouldShowThePumaPackageThatTheSystemStartedWith() {
        JsonNode row = row(UuidV8.of("puma", PUMA).toString());

        assertThat(row.path("kind").asText()).isEqualTo("score");
        assertThat(row.path("benchmark").asText()).isEqualTo("puma-triage-jira-zero-shot");
        assertThat(row.path("model").asText()).isEqualTo("sample-model:1b");
        assertThat(row.path("hardware").asText()).isEqualTo("cpu-standard");
        assertThat(row.path("value").asText()).isEqualTo("0.7");
        assertThat(row.path("unit").asText()).isEqualTo("ratio");
    }

    @Test
    void shouldPublishPumaPackageOnceItsPredictionsAreMeasured() throws IOException {
        Answer answer = services.submitPuma(submission(PUMA), predictions());

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        awaitState(answer.json().path("id").asText(), "published");
        assertThat(services.community("submission-count").path("message").asInt())
                .isPositive();
    }

    @Test
    void shouldKnowTheKeyOfWhoSignedAPackage() throws IOException {
        String id = UUID.randomUUID().toString();
        Path document = Files.writeString(folder.resolve(id + ".json"), submission(id));
        String key = folder.resolve("key.pem").toString();
        CommandLine.Answer made = system.commandLine().run("keygen", "--out", key);
        CommandLine.Answer signature = system.commandLine().run("sign", "--key", key, document.toString());
        assertThat(made.exitCode() + signature.exitCode()).as(signature.text()).isZero();

        Answer answer = services.submitPuma(submission(id), predictions(), signature.out());

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        awaitState(answer.json().path("id").asText(), "published");
        assertThat(operatorStrength(answer.json().path("id").asText())).isEqualTo("key");
        assertThat(services.submitPuma(submission(PUMA), predictions(), signature.out())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void shouldLeaveEnvelopeOfAnUnknownSignerToReviewers() throws IOException {
        Answer answer = services.submitEnvelope(Files.readString(packages.resolve("inferencebench/envelope.json")));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        String id = answer.json().path("id").asText();
        awaitState(id, "queued");
        JsonNode checks = services.status(id).json().path("verdict").path("checks");
        assertThat(outcome(checks, "identity.signature")).isEqualTo("pass");
        assertThat(outcome(checks, "identity.policy")).isEqualTo("fail");
        assertThat(operatorStrength(id)).isEqualTo("none");
    }

    @Test
    void shouldShowTheEnvelopeOfATrustedSignerOnceApproved() throws IOException {
        Answer answer = services.submitEnvelope(Files.readString(packages.resolve("keyless/envelope.json")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        String id = answer.json().path("id").asText();
        awaitState(id, "queued");
        JsonNode verdict = services.status(id).json().path("verdict");
        assertThat(outcome(verdict.path("checks"), "identity.policy")).isEqualTo("pass");
        assertThat(verdict.path("trustPolicy").asText()).isEqualTo(SIGSTORE_SIGNER);
        assertThat(operatorStrength(id)).isEqualTo("key");

        Answer approved = services.approve(id);

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        JsonNode row = row(answer.json().path("subject").asText());
        assertThat(row.path("kind").asText()).isEqualTo("speed");
        assertThat(row.path("benchmark").asText()).isEqualTo("ib-llm-inference-chatbot-short-1");
        assertThat(row.path("model").asText())
                .isEqualTo("google/gemma-2-2b-it@299a8560bedf22ed1c72a8a11e7dce4a7f9f51f8");
        assertThat(row.path("value").asText()).isEqualTo("96.1");
        assertThat(row.path("unit").asText()).isEqualTo("tok/s");
    }

    private String submission(String id) throws IOException {
        return Files.readString(packages.resolve("puma/" + PUMA + ".json")).replace(PUMA, id);
    }

    private String predictions() throws IOException {
        return Files.readString(packages.resolve("puma/" + PUMA + ".predictions.jsonl"));
    }

    private JsonNode row(String id) {
        return await().atMost(ProofmarkSystem.PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> services.row(id), answer -> answer.status() == 200)
                .json();
    }

    private String operatorStrength(String submission) {
        return system.log().events(Topics.VERDICTS).stream()
                .filter(VerdictReached.class::isInstance)
                .map(VerdictReached.class::cast)
                .filter(verdict -> verdict.getSubmissionId().equals(submission))
                .map(verdict -> verdict.getFacts().getOperatorStrength())
                .findFirst()
                .orElse("unknown");
    }

    private void awaitState(String id, String state) {
        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> assertThat(
                        services.status(id).json().path("state").asText())
                .isEqualTo(state));
    }

    private static String outcome(JsonNode checks, String rule) {
        for (JsonNode check : checks) {
            if (check.path("rule").asText().equals(rule)) {
                return check.path("outcome").asText();
            }
        }
        return "absent";
    }
}
