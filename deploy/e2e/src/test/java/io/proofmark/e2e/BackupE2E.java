package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofmark.local.servers.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An older database under a log that went on. */
@Order(4)
class BackupE2E {

    private static final int SEED = 2;

    /** They append; the read model only reads on from where it is. */
    private static final List<String> REBUILT = List.of("verify", "confidence");

    private final ProofmarkSystem system = ProofmarkSystem.shared();
    private final History history = new History();
    private final Path database = system.state().resolve("postgres");
    private final Path backup = system.state().resolve("postgres.backup");

    @Test
    void shouldHoldAndSayTheSameWhenAnOlderDatabaseIsPutBack() throws Exception {
        var traffic = new Traffic(system.services(), history, SEED);
        try (var recorder = new Recorder(system)) {
            traffic.during(() -> {});
            recorder.awaitRight(history);
            Facts older = Facts.of(system);
            whileDown(() -> Folders.copy(database, backup));
            traffic.during(() -> {});
            recorder.awaitRight(history);
            Facts grown = Facts.of(system);
            String digest = digest();
            assertGrown(older, grown);
            long rebuilt = rebuilds();

            whileDown(() -> {
                Folders.delete(database);
                Files.move(backup, database);
            });

            assertThat(rebuilds()).as("services that found their tables behind").isEqualTo(rebuilt + REBUILT.size());
            await().atMost(ProofmarkSystem.PATIENCE)
                    .untilAsserted(() -> assertThat(digest()).isEqualTo(digest));
            assertThat(Facts.of(system)).isEqualTo(grown);
            recorder.awaitRight(history);
            traffic.during(() -> {});
            recorder.awaitRight(history);
        }
    }

    private void whileDown(Traffic.Task task) throws Exception {
        system.down();
        task.run();
        system.up();
    }

    private static void assertGrown(Facts older, Facts grown) {
        assertThat(grown.verdicts()).isGreaterThan(older.verdicts());
        assertThat(grown.standings()).isGreaterThan(older.standings());
        for (String service : Facts.SERVICES) {
            assertThat(grown.tables().get(service))
                    .as("tables of %s", service)
                    .isNotEqualTo(older.tables().get(service));
        }
    }

    /** How often those services brought tables up to what Kafka had committed, by their own words. */
    private long rebuilds() throws IOException {
        long times = 0;
        for (String service : REBUILT) {
            Path log = system.state().resolve("logs").resolve(service + "-service.log");
            times += Files.readAllLines(log).stream()
                    .filter(line -> line.contains("rebuilt " + service + " from "))
                    .count();
        }
        return times;
    }

    /** What all rows of the read model add up to. */
    private String digest() throws IOException {
        for (JsonNode check : system.services().health("BADGE").path("checks")) {
            if (check.path("name").asText().equals("projection")) {
                return check.path("data").path("digest").asText();
            }
        }
        throw new AssertionError("the read model says no digest");
    }
}
