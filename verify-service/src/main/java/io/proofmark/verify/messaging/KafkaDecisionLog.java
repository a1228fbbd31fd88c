package io.proofmark.verify.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.proofmark.door.DoorKeys;
import io.proofmark.events.EventRecords;
import io.proofmark.events.RegistryAwayException;
import io.proofmark.log.Position;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.DecisionLog;
import io.proofmark.verify.application.LogUnavailable;
import io.proofmark.verify.application.Place;
import io.proofmark.verify.application.Run;
import io.proofmark.verify.domain.Decision;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.OutgoingMessageMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Appends decisions to the log and waits for the readers. */
@ApplicationScoped
public class KafkaDecisionLog implements DecisionLog {

    /** A little more than the producer's own patience with the broker, five seconds for delivery and two to be let in. */
    private static final Duration ACKNOWLEDGED = Duration.ofSeconds(8);

    private final DecisionEvents events;
    private final FragmentEvents fragments;
    private final AtomicAppends atomic;
    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> decisions;
    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> texts;
    private final VerifyLog log;

    KafkaDecisionLog(
            EventRecords records,
            EventFacts facts,
            DoorKeys keys,
            VerifySettings settings,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @Channel("decisions") MutinyEmitter<ProducerRecord<byte[], byte[]>> decisions,
            @Channel("texts") MutinyEmitter<ProducerRecord<byte[], byte[]>> texts,
            VerifyLog log) {
        this.events = new DecisionEvents(records, keys);
        this.fragments = new FragmentEvents(records, facts);
        this.atomic = new AtomicAppends(
                bootstrap, "verify-" + settings.log().instance() + "-fragments", ACKNOWLEDGED.dividedBy(2));
        this.decisions = decisions;
        this.texts = texts;
        this.log = log;
    }

    @Override
    public Place append(Decision decision, @Nullable String note) {
        return noted(decision, note, trace -> send(decisions, events.decided(decision, note, trace)));
    }

    @Override
    public Place fragment(Decision decision, @Nullable String note, Run run) {
        return noted(
                decision,
                note,
                trace -> atomic.append(
                        List.of(events.decided(decision, note, trace), fragments.cutOff(decision, run, trace))));
    }

    void close(@Observes ShutdownEvent event) {
        atomic.close();
    }

    private Place noted(Decision decision, @Nullable String note, Function<@Nullable String, Place> append) {
        try {
            String trace = traceparent();
            if (note != null) {
                send(texts, events.note(decision, note, trace));
            }
            return append.apply(trace);
        } catch (RegistryAwayException e) {
            throw new LogUnavailable("the schema registry is away", e);
        }
    }

    @Override
    public boolean awaitApplied(Place place, Duration patience) {
        try {
            return log.awaitPassed(new Position(place.topic(), place.partition(), place.offset()), patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Place send(MutinyEmitter<ProducerRecord<byte[], byte[]>> channel, ProducerRecord<byte[], byte[]> record) {
        OutgoingMessageMetadata<RecordMetadata> acknowledged = new OutgoingMessageMetadata<>();
        try {
            channel.sendMessage(Message.of(record).addMetadata(acknowledged))
                    .await()
                    .atMost(ACKNOWLEDGED);
        } catch (RuntimeException e) {
            throw new LogUnavailable("the broker did not acknowledge", e);
        }
        RecordMetadata at = acknowledged.getResult();
        return new Place(at.topic(), at.partition(), at.offset());
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
