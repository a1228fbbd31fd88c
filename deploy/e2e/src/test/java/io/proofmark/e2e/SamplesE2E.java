package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofmark.canonical.UuidV8;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published measurements that are loaded on the first start. */
@Order(1)
class SamplesE2E {

    /** A sample's line, what must become of it, the rule that keeps it from the public, and why. */
    private record Expected(int line, String state, String rule, String why) {}

    private final ProofmarkSystem system = ProofmarkSystem.shared();
    private final Services services = system.services();

    @TestFactory
    List<DynamicTest> shouldAccountForEverySample() throws IOException {
        List<JsonNode> answers = answers();
        return expected().stream()
                .map(sample -> DynamicTest.dynamicTest(
                        "line " + sample.line() + ": " + sample.state() + " " + sample.why(),
                        () -> check(sample, answers.get(sample.line() - 1))))
                .toList();
    }

    @Test
    void shouldShowExactlyWhatWasPublished() throws IOException {
        List<JsonNode> answers = answers();
        List<String> published = expected().stream()
                .filter(sample -> sample.state().equals("published"))
                .map(sample -> answers.get(sample.line() - 1).path("id").asText())
                .toList();
        List<String> rows = new ArrayList<>(published);
        rows.add(UuidV8.of("puma", PackagesE2E.PUMA).toString());

        await().atMost(ProofmarkSystem.PATIENCE)
                .untilAsserted(() -> assertThat(services.rows().keySet()).containsExactlyInAnyOrderElementsOf(rows));

        assertThat(published).hasSize(63);
    }

    private void check(Expected sample, JsonNode answer) {
        assertThat(answer.path("status").asInt()).as("%s", answer).isEqualTo(202);
        await().atMost(ProofmarkSystem.PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    JsonNode status =
                            services.status(answer.path("id").asText()).json();
                    assertThat(status.path("state").asText()).as("%s", status).isEqualTo(sample.state());
                    if (!sample.rule().isEmpty()) {
                        assertThat(outcome(status, sample.rule())).isNotIn("pass", "absent");
                    }
                });
    }

    private static String outcome(JsonNode status, String rule) {
        return StreamSupport.stream(status.path("verdict").path("checks").spliterator(), false)
                .filter(check -> check.path("rule").asText().equals(rule))
                .map(check -> check.path("outcome").asText())
                .findFirst()
                .orElse("absent");
    }

    /** The same lines again: the ids that they got on the first start. */
    private List<JsonNode> answers() throws IOException {
        return services.submitLines(Files.readString(system.samples().resolve("samples.ndjson")))
                .lines();
    }

    private List<Expected> expected() throws IOException {
        return Files.readAllLines(system.samples().resolve("samples.expected.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Expected(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]))
                .toList();
    }
}
