package io.proofmark.verify.messaging;

import io.proofmark.events.EventRecords;
import io.proofmark.events.RegistryAwayException;
import io.proofmark.verify.application.EvidenceLog;
import io.proofmark.verify.application.LogUnavailable;
import io.proofmark.verify.application.MeasurementLog;
import io.proofmark.verify.domain.EvidenceSeen;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Appends to the log what was seen of evidence. */
@ApplicationScoped
public class KafkaEvidenceLog implements EvidenceLog {

    private final EventRecords records;
    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> sights;
    private final MeasurementLog log;

    KafkaEvidenceLog(
            EventRecords records,
            @Channel("sights") MutinyEmitter<ProducerRecord<byte[], byte[]>> sights,
            MeasurementLog log) {
        this.records = records;
        this.sights = sights;
        this.log = log;
    }

    @Override
    public boolean caughtUp() {
        return log.caughtUp();
    }

    @Override
    public void append(EvidenceSeen seen) {
        try {
            KafkaDecisionLog.send(sights, EvidenceEvents.record(records, seen));
        } catch (RegistryAwayException e) {
            throw new LogUnavailable("the schema registry is away", e);
        }
    }
}
