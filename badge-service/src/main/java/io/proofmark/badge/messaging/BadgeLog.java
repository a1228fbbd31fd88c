package io.proofmark.badge.messaging;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.LogReading;
import io.proofmark.badge.application.Projection;
import io.proofmark.badge.application.ReadModel;
import io.proofmark.events.EventCodec;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.log.Health;
import io.proofmark.log.LogReader;
import io.proofmark.log.LogTables;
import io.proofmark.log.Position;
import io.proofmark.log.ReaderSettings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The reader of the log: all topics, one thread, nothing appended. */
@ApplicationScoped
public class BadgeLog implements LogReading {

    private static final Logger LOG = Logger.getLogger(BadgeLog.class);

    private final DataSource database;
    private final ReadModel readModel;
    private final EventCodec codec;
    private final LogReader reader;

    BadgeLog(
            BadgeSettings settings,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            DataSource database,
            ReadModel readModel,
            Projection<Connection> projection) {
        this.database = database;
        this.readModel = readModel;
        this.codec = new EventCodec(settings.registryUrl());
        this.reader = new LogReader(
                new ReaderSettings(
                        Topics.Groups.BADGE, Topics.FACTS, bootstrap, settings.instance(), false, settings.maxBatch()),
                database,
                new LogProjection(codec, projection),
                BadgeLog::end);
    }

    void start(@Observes StartupEvent event) {
        LogTables.startAfreshIfDropped(database, readModel.tables().toArray(String[]::new));
        readModel.migrate();
        reader.start();
    }

    void stop(@Observes ShutdownEvent event) {
        reader.close();
        codec.close();
    }

    @Override
    public Duration lag() {
        return Duration.ofMillis(reader.progress().lagMs());
    }

    @Override
    public boolean isBehind(Duration limit) {
        Health health = reader.progress();
        return !health.looked() || health.lagMs() > limit.toMillis();
    }

    @Override
    public boolean awaitPassed(String text, Duration patience) {
        Position position = Position.parse(text);
        if (Topics.FACTS.stream().map(Topic::name).noneMatch(position.topic()::equals)) {
            throw new IllegalArgumentException("topic " + position.topic() + " is not read here");
        }
        try {
            return reader.awaitPassed(position, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Condition condition() {
        Health health = reader.health();
        return new Condition(health.ready(), health.state() == Health.State.FAILED, health.detail());
    }

    private static void end(Throwable fault) {
        LOG.error("the log cannot be read on", fault);
        Quarkus.asyncExit(1);
    }
}
