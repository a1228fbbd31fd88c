package io.proofmark.verify.messaging;

import io.proofmark.events.EventRecords;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.log.Health;
import io.proofmark.log.LogReader;
import io.proofmark.log.OwnTables;
import io.proofmark.log.Position;
import io.proofmark.log.ReaderSettings;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.CaseBooks;
import io.proofmark.verify.application.Ids;
import io.proofmark.verify.application.KeepCases;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The two readers of submissions: what people send, and what comes in bulk and yields to it. */
@ApplicationScoped
public class VerifyLog {

    private static final Logger LOG = Logger.getLogger(VerifyLog.class);

    private final VerifySettings.Log settings;
    private final String bootstrap;
    private final DataSource database;
    private final OwnTables tables;
    private final LogReader people;
    private final LogReader bulk;

    VerifyLog(
            VerifySettings settings,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            DataSource database,
            OwnTables tables,
            EventFacts facts,
            CaseBooks<Connection> books,
            KeepCases cases,
            EventRecords records,
            Ids ids) {
        this.settings = settings.log();
        this.bootstrap = bootstrap;
        this.database = database;
        this.tables = tables;
        var fold = new CaseFold(facts, books, cases, new CaseEvents(records, ids));
        this.people = new LogReader(reading(Topics.Groups.VERIFY, Topics.SUBMISSIONS), database, fold, VerifyLog::end);
        this.bulk = new LogReader(
                reading(Topics.Groups.VERIFY_BULK, Topics.SUBMISSIONS_BULK),
                database,
                fold,
                VerifyLog::end,
                this::peopleAreServed);
    }

    void start(@Observes StartupEvent event) {
        tables.prepare(database);
        LogReader.startTogether(List.of(people, bulk));
    }

    void stop(@Observes ShutdownEvent event) {
        bulk.close();
        people.close();
    }

    /** How the reader of people's submissions does. */
    public Health people() {
        return people.health();
    }

    /** How the reader of bulk does. */
    public Health bulk() {
        return bulk.health();
    }

    /** Waits until the tables hold the effects of a record of {@link Topics#SUBMISSIONS}; false when patience ends. */
    boolean awaitPassed(Position position, Duration patience) throws InterruptedException {
        return people.awaitPassed(position, patience);
    }

    /** Waits until what people had sent when this was asked has been applied; false when patience ends. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return people.awaitEnd(patience);
    }

    private ReaderSettings reading(String group, Topic topic) {
        return new ReaderSettings(group, List.of(topic), bootstrap, settings.instance(), true, settings.maxBatch());
    }

    private boolean peopleAreServed() {
        return people.progress().lagMs() < settings.bulkYields().toMillis();
    }

    static void end(Throwable fault) {
        LOG.error("the log cannot be read on", fault);
        Quarkus.asyncExit(1);
    }
}
