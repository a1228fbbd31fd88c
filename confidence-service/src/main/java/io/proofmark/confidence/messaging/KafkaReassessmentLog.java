package io.proofmark.confidence.messaging;

import io.proofmark.catalog.Catalogs;
import io.proofmark.confidence.application.Due;
import io.proofmark.confidence.application.ReassessmentLog;
import io.proofmark.events.EventIds;
import io.proofmark.events.EventRecords;
import io.proofmark.events.ReassessmentDue;
import io.proofmark.events.Topics;
import io.proofmark.log.Health;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Appends hints to the log. */
@ApplicationScoped
public class KafkaReassessmentLog implements ReassessmentLog {

    private static final Duration ACKNOWLEDGED = Duration.ofSeconds(10);
    /** What else comes meanwhile does not keep the hints back. */
    private static final long HARDLY_BEHIND_MS = 1000;

    private final EventRecords records;
    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> hints;
    private final ConfidenceLog log;

    KafkaReassessmentLog(
            EventRecords records,
            @Channel("reassessments") MutinyEmitter<ProducerRecord<byte[], byte[]>> hints,
            ConfidenceLog log) {
        this.records = records;
        this.hints = hints;
        this.log = log;
    }

    @Override
    public boolean caughtUp() {
        Health progress = log.progress();
        return progress.ready() && progress.lagMs() < HARDLY_BEHIND_MS;
    }

    @Override
    public void append(List<Due> due, Instant at) {
        List<Uni<Void>> sent =
                due.stream().map(one -> hints.send(record(records, one, at))).toList();
        Uni.join().all(sent).andFailFast().await().atMost(ACKNOWLEDGED);
    }

    static ProducerRecord<byte[], byte[]> record(EventRecords records, Due due, Instant at) {
        String day = LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
        String reason = due.reason().word();
        var hint = new ReassessmentDue(
                EventIds.reassessment(due.row(), day, reason),
                due.row(),
                day,
                reason,
                at,
                Catalogs.current().ruleSet(),
                Catalogs.CURRENT);
        return records.record(Topics.REASSESSMENTS, due.row(), hint.getReassessmentId(), at, hint, null);
    }
}
