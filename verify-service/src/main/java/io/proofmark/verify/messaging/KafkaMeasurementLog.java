package io.proofmark.verify.messaging;

import io.proofmark.events.EventRecords;
import io.proofmark.events.RegistryAwayException;
import io.proofmark.verify.application.LogUnavailable;
import io.proofmark.verify.application.MeasurementLog;
import io.proofmark.verify.domain.pack.Measurement;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Appends measurements to the log. */
@ApplicationScoped
public class KafkaMeasurementLog implements MeasurementLog {

    /** Longer than one batch takes; whoever asks comes again. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventRecords records;
    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> measurements;
    private final VerifyLog log;

    KafkaMeasurementLog(
            EventRecords records,
            @Channel("measurements") MutinyEmitter<ProducerRecord<byte[], byte[]>> measurements,
            VerifyLog log) {
        this.records = records;
        this.measurements = measurements;
        this.log = log;
    }

    @Override
    public boolean caughtUp() {
        try {
            return log.people().ready() && log.awaitEnd(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void append(Measurement measurement) {
        try {
            KafkaDecisionLog.send(measurements, MeasurementEvents.record(records, measurement));
        } catch (RegistryAwayException e) {
            throw new LogUnavailable("the schema registry is away", e);
        }
    }
}
