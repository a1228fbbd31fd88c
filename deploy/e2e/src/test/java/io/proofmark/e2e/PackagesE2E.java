package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The packages of other tools that the project ships, from the door to what readers see. */
@Order(3)
class PackagesE2E {

    private static final String PUMA = "7b0f4c9e-2d31-4a86-9c57-e1f2a3b4c5d6";

    private final ProofmarkSystem system = ProofmarkSystem.shared();
    private final Services services = system.services();
    private final Path packages = system.samples().resolve("packages");

    @Test
    void shouldPublishPumaPackageOnceItsPredictionsAreMeasured() throws IOException {
        String submission = Files.readString(packages.resolve("puma/" + PUMA + ".json"));
        String predictions = Files.readString(packages.resolve("puma/" + PUMA + ".predictions.jsonl"));

        Answer answer = services.submitPuma(submission, predictions);

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        awaitState(answer.json().path("id").asText(), "published");
        String row = answer.json().path("subject").asText();
        await().atMost(ProofmarkSystem.PATIENCE)
                .untilAsserted(() -> assertThat(services.row(row).status()).isEqualTo(200));
        assertThat(services.community("submission-count").path("message").asText())
                .isEqualTo("1");
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
