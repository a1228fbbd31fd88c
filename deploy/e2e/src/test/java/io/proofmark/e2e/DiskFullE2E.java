package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofmark.e2e.checker.Run;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The disk of the broker, or of the database, is full while people use the system. */
@Order(5)
@EnabledIfSystemProperty(named = FaultPlan.LONG, matches = "true")
class DiskFullE2E {

    private static final int BROKER_SEED = 3;
    private static final int DATABASE_SEED = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String REFUSED = "No space left on device";
    private static final List<String> READERS = List.of("verify-service", "confidence-service", "badge-service");
    private static final int UNAVAILABLE = 503;
    /** So often at least a reader tries again. */
    private static final int TRIES = 3;

    private final ProofmarkSystem system = ProofmarkSystem.shared();
    private final History history = new History();

    @Test
    void shouldAcknowledgeNothingThatTheBrokerCannotKeep() throws Exception {
        var traffic = new Traffic(system.services(), history, BROKER_SEED);
        var sender = new Sender(system.services(), history);
        Run run = new Run(
                "author-full", "machine of author full", new BigDecimal("47.5"), LocalDate.of(2026, 5, 1), null);
        try (var disk = SmallDisk.under(system, "kafka");
                var recorder = new Recorder(system)) {
            long refused = refusals("kafka");
            traffic.during(() -> {
                disk.fill();
                await().atMost(PATIENCE).until(() -> refusals("kafka") > refused);
                await().atMost(PATIENCE)
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .until(() -> sender.attempt(run).status() == UNAVAILABLE);
                disk.free();
                await().atMost(PATIENCE).until(system::tryToStart);
            });

            recorder.awaitRight(history);
        }
    }

    @Test
    void shouldGoOnByItselfWhenTheDatabaseHasRoomAgain() throws Exception {
        var traffic = new Traffic(system.services(), history, DATABASE_SEED);
        try (var disk = SmallDisk.under(system, "postgres");
                var recorder = new Recorder(system)) {
            long refused = refusals("postgres");
            List<ProcessHandle> readers = readers();
            traffic.during(() -> {
                disk.fill();
                await().atMost(PATIENCE).until(() -> refusals("postgres") >= refused + TRIES);
                disk.free();
                // Without room for its log PostgreSQL ends; its readers do not.
                await().atMost(PATIENCE).until(system::tryToStart);
            });

            recorder.awaitRight(history);
            assertThat(readers()).isEqualTo(readers);
        }
    }

    /** How often the server said that it could not write. */
    private long refusals(String server) throws IOException {
        Path log = system.state().resolve("logs").resolve(server + ".log");
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(REFUSED)).count();
        }
    }

    private List<ProcessHandle> readers() throws IOException {
        List<ProcessHandle> readers = new ArrayList<>();
        for (String service : READERS) {
            readers.add(system.process(service));
        }
        return readers;
    }
}
