package io.proofmark.verify.messaging;

import io.proofmark.events.EventCodec;
import io.proofmark.events.Topics;
import io.proofmark.log.Health;
import io.proofmark.log.LogReader;
import io.proofmark.log.ReaderSettings;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.EvidenceNotes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The reader of texts, for the addresses of evidence in them; there is one only where evidence is fetched. */
@ApplicationScoped
public class EvidenceTexts {

    /** The tables are made first. */
    private static final int LATER = Interceptor.Priority.LIBRARY_AFTER;

    private final Optional<LogReader> reader;

    EvidenceTexts(
            VerifySettings settings,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            DataSource database,
            EventCodec codec,
            EvidenceNotes<Connection> notes) {
        VerifySettings.Log log = settings.log();
        this.reader = settings.evidence().fetch()
                ? Optional.of(new LogReader(
                        new ReaderSettings(
                                Topics.Groups.VERIFY_EVIDENCE,
                                List.of(Topics.TEXTS),
                                bootstrap,
                                log.instance(),
                                false,
                                log.maxBatch()),
                        database,
                        new EvidenceTextsFold(codec, notes),
                        VerifyLog::end))
                : Optional.empty();
    }

    void start(@Observes @Priority(LATER) StartupEvent event) {
        reader.ifPresent(LogReader::start);
    }

    void stop(@Observes ShutdownEvent event) {
        reader.ifPresent(LogReader::close);
    }

    /** How the reader does; empty where evidence is not fetched. */
    Optional<Health> health() {
        return reader.map(LogReader::health);
    }
}
