package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The score rows among the samples, from the door to the trust tier that readers see. */
class ScoresE2E {

    private static final String OWNER = "\"source\":\"owner\"";
    private static final String WAITING = "waiting-for-original";
    private static final String QUEUED = "queued";
    private static final String PUBLISHED = "published";

    /** A line, what the door said of it, and what must become of it. */
    private record Sample(String id, String row, String state, String tier) {}

    private final ProofmarkSystem system = ProofmarkSystem.shared();
    private final Services services = system.services();

    /** Checks are among the lines, and come before the runs that they check are public. */
    @Test
    void shouldShowARowOfEachTierOnceApproved() throws IOException {
        List<Sample> samples = submitted();
        for (Sample sample : samples) {
            awaitState(sample.id(), sample.state());
        }

        for (String state : List.of(QUEUED, WAITING)) {
            for (Sample sample : samples) {
                if (sample.state().equals(state)) {
                    awaitState(sample.id(), QUEUED);
                    approve(sample.id());
                }
            }
        }

        for (Sample sample : samples) {
            await().atMost(ProofmarkSystem.PATIENCE)
                    .untilAsserted(() -> assertThat(tier(sample)).isEqualTo(sample.tier()));
        }
    }

    @Test
    void shouldShowTheRunBeforeWhenTheOwnersCheckHadARunRejected() throws IOException {
        String line = Files.readAllLines(system.samples().resolve("scores.ndjson"))
                .get(3)
                .replace("\"count\":1", "\"count\":2");
        JsonNode first = submitted(line, "0.625", "2026-10-08");
        JsonNode second = submitted(line, "0.75", "2026-10-10");
        JsonNode check = submitted(
                line.replace("\"source\":\"community\"", OWNER)
                        .replace("proofmark-samples", "proofmark-desk")
                        .replace(
                                "\"notes\"",
                                "\"reproduces\":\"" + first.path("subject").asText() + "\",\"notes\""),
                "0.6875",
                "2026-10-11");
        for (JsonNode run : List.of(first, second, check)) {
            awaitState(id(run), QUEUED);
            approve(id(run));
            awaitState(id(run), PUBLISHED);
        }

        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> {
            JsonNode status = services.status(id(second)).json();
            assertThat(status.at("/deadline/owner").asText()).isEqualTo("reviewers");
            assertThat(status.path("state").asText()).isEqualTo(PUBLISHED);
        });
        Answer ruling = services.reject(id(second));

        assertThat(ruling.status()).as(ruling.text()).isEqualTo(200);
        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> assertThat(
                        services.row(first.path("subject").asText())
                                .json()
                                .path("value")
                                .asText())
                .isEqualTo("0.625"));
    }

    private static String id(JsonNode answer) {
        return answer.path("id").asText();
    }

    private void approve(String submission) throws IOException {
        Answer ruling = services.approve(submission, "log", "command");
        assertThat(ruling.status()).as(ruling.text()).isEqualTo(200);
    }

    private JsonNode submitted(String line, String value, String day) throws IOException {
        String document = line.replaceFirst("\"value\":[0-9.]+", "\"value\":" + value)
                .replaceFirst("\"testedAt\":\"[^T]+", "\"testedAt\":\"" + day);
        return (document.contains(OWNER) ? services.submitLines(document, "publisher") : services.submitLines(document))
                .lines()
                .getFirst();
    }

    /** In the order of the file; the owner's lines by whoever may speak for the owner. */
    private List<Sample> submitted() throws IOException {
        List<String> lines = Files.readAllLines(system.samples().resolve("scores.ndjson"));
        List<String> table = Files.readAllLines(system.samples().resolve("scores.expected.tsv"));
        List<JsonNode> ofOwner =
                services.submitLines(chosen(lines, true), "publisher").lines();
        List<JsonNode> ofOthers = services.submitLines(chosen(lines, false)).lines();
        List<Sample> samples = new ArrayList<>();
        int owners = 0;
        for (int i = 0; i < lines.size(); i++) {
            JsonNode answer = lines.get(i).contains(OWNER) ? ofOwner.get(owners++) : ofOthers.get(i - owners);
            assertThat(answer.path("status").asInt()).as("%s", answer).isEqualTo(202);
            String[] cells = table.get(i + 1).split("\t", -1);
            samples.add(new Sample(
                    answer.path("id").asText(), answer.path("subject").asText(), cells[1], cells[3]));
        }
        return samples;
    }

    private static String chosen(List<String> lines, boolean ofOwner) {
        Predicate<String> owner = line -> line.contains(OWNER);
        return String.join(
                "\n", lines.stream().filter(ofOwner ? owner : owner.negate()).toList());
    }

    private void awaitState(String submission, String state) {
        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> assertThat(
                        services.status(submission).json().path("state").asText())
                .isEqualTo(state));
    }

    // What is pending has no public row.
    private String tier(Sample sample) throws IOException {
        Answer row = services.row(sample.row());
        return row.status() == 404 ? "pending" : row.json().path("tier").asText();
    }
}
