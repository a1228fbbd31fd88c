package io.proofmark.confidence.messaging;

import io.proofmark.confidence.ConfidenceSettings;
import io.proofmark.confidence.application.EvidenceStore;
import io.proofmark.confidence.application.ReassessRow;
import io.proofmark.confidence.application.Standings;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Topics;
import io.proofmark.log.Health;
import io.proofmark.log.LogReader;
import io.proofmark.log.OwnTables;
import io.proofmark.log.ReaderSettings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The reader of verdicts and hints, on one thread. */
@ApplicationScoped
public class ConfidenceLog {

    private static final Logger LOG = Logger.getLogger(ConfidenceLog.class);

    private final DataSource database;
    private final OwnTables tables;
    private final LogReader reader;

    ConfidenceLog(
            ConfidenceSettings settings,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            DataSource database,
            OwnTables tables,
            EventRecords records,
            EvidenceStore<Connection> store,
            Standings<Connection> standings,
            ReassessRow reassess) {
        this.database = database;
        this.tables = tables;
        this.reader = new LogReader(
                new ReaderSettings(
                        Topics.Groups.CONFIDENCE,
                        List.of(Topics.VERDICTS, Topics.REASSESSMENTS),
                        bootstrap,
                        settings.instance(),
                        true,
                        settings.maxBatch(),
                        List.of(Topics.STANDINGS)),
                database,
                new StandingsFold(records, store, standings, reassess),
                ConfidenceLog::end);
    }

    void start(@Observes StartupEvent event) {
        tables.prepare(database);
        reader.start();
    }

    void stop(@Observes ShutdownEvent event) {
        reader.close();
    }

    /** How far the tables are; asks nobody. */
    Health progress() {
        return reader.progress();
    }

    /** How the reader does. */
    public Health health() {
        return reader.health();
    }

    private static void end(Throwable fault) {
        LOG.error("the log cannot be read on", fault);
        Quarkus.asyncExit(1);
    }
}
