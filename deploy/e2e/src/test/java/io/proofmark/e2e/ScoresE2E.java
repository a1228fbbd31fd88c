package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The score rows among the samples, from the door to the trust tier that readers see. */
class ScoresE2E {

    private static final String OWNER = "\"source\":\"owner\"";

    /** A line, what the door said of it, and what must become of it. */
    private static final String CHECK = "\"reproduces\"";

    private record Sample(String id, String row, String state, String tier) {}

    private final ProofmarkSystem system = ProofmarkSystem.shared();
    private final Services services = system.services();

    @Test
    void shouldShowARowOfEachTierOnceApproved() throws IOException {
        List<Sample> samples = new ArrayList<>(approved(line -> !line.contains(CHECK)));
        // A check is compared with what its row shows when it comes.
        samples.addAll(approved(line -> line.contains(CHECK)));

        for (Sample sample : samples) {
            await().atMost(ProofmarkSystem.PATIENCE)
                    .untilAsserted(() -> assertThat(tier(sample)).isEqualTo(sample.tier()));
        }
    }

    private List<Sample> approved(Predicate<String> wanted) throws IOException {
        List<Sample> samples = submitted(wanted);
        for (Sample sample : samples) {
            awaitState(sample, sample.state());
        }
        for (Sample sample : samples) {
            if (sample.state().equals("queued")) {
                Answer ruling = services.approve(sample.id(), "log", "command");
                assertThat(ruling.status()).as(ruling.text()).isEqualTo(200);
            }
        }
        return samples;
    }

    /** In the order of the file; the owner's lines by whoever may speak for the owner. */
    private List<Sample> submitted(Predicate<String> wanted) throws IOException {
        List<String> all = Files.readAllLines(system.samples().resolve("scores.ndjson"));
        List<String> table = Files.readAllLines(system.samples().resolve("scores.expected.tsv"));
        List<String> lines = all.stream().filter(wanted).toList();
        List<String> expected = IntStream.range(0, all.size())
                .filter(i -> wanted.test(all.get(i)))
                .mapToObj(i -> table.get(i + 1))
                .toList();
        List<JsonNode> ofOwner =
                services.submitLines(chosen(lines, true), "publisher").lines();
        List<JsonNode> ofOthers = services.submitLines(chosen(lines, false)).lines();
        List<Sample> samples = new ArrayList<>();
        int owners = 0;
        for (int i = 0; i < lines.size(); i++) {
            JsonNode answer = lines.get(i).contains(OWNER) ? ofOwner.get(owners++) : ofOthers.get(i - owners);
            assertThat(answer.path("status").asInt()).as("%s", answer).isEqualTo(202);
            String[] cells = expected.get(i).split("\t", -1);
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

    private void awaitState(Sample sample, String state) {
        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> assertThat(
                        services.status(sample.id()).json().path("state").asText())
                .isEqualTo(state));
    }

    // What is pending has no public row.
    private String tier(Sample sample) throws IOException {
        Answer row = services.row(sample.row());
        return row.status() == 404 ? "pending" : row.json().path("tier").asText();
    }
}
