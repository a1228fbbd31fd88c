package io.proofmark.confidence.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofmark.confidence.ConfidenceSettings;
import io.proofmark.confidence.application.ReassessRow;
import io.proofmark.confidence.persistence.EvidenceTables;
import io.proofmark.confidence.persistence.JdbcEvidence;
import io.proofmark.confidence.persistence.JdbcStandings;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.proofmark.testing.RealServers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The reader of verdicts and hints on a real broker, database and registry. */
final class RunningReader implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    private final RealServers servers = RealServers.shared();
    final EventCodec codec = new EventCodec(servers.registryUrl());
    final EventRecords records = new EventRecords(codec, StandingEvents.SOURCE);
    final LogTopic log = new LogTopic(servers.bootstrap(), codec);
    final DataSource database = servers.dataSource(Topics.Groups.CONFIDENCE);
    private ConfidenceLog reader = start();

    void stop() {
        reader.stop(new ShutdownEvent());
    }

    void startAgain() {
        reader = start();
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** What was said of a row, once it was said so often. */
    List<StandingChanged> awaitStandings(String row, int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(standings(row)).hasSizeGreaterThanOrEqualTo(count));
        assertThat(standings(row)).hasSize(count);
        return standings(row);
    }

    List<StandingChanged> standings(String row) {
        return log.events(Topics.STANDINGS, row, StandingChanged.class);
    }

    @Override
    public void close() {
        stop();
        log.close();
        codec.close();
    }

    private ConfidenceLog start() {
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:io/proofmark/log/db", "classpath:db/migration")
                .load();
        var started = new ConfidenceLog(
                new Settings(servers.registryUrl()),
                servers.bootstrap(),
                database,
                EvidenceTables.of(flyway),
                records,
                new JdbcEvidence(),
                new JdbcStandings(),
                new ReassessRow());
        started.start(new StartupEvent());
        return started;
    }

    private record Settings(String registryUrl) implements ConfidenceSettings {
        @Override
        public String instance() {
            return "0";
        }

        @Override
        public int maxBatch() {
            return 500;
        }

        @Override
        public Reassessment reassessment() {
            throw new UnsupportedOperationException("the reader gives no hints");
        }
    }
}
