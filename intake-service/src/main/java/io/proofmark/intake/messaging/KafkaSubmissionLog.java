package io.proofmark.intake.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.proofmark.events.EventRecords;
import io.proofmark.events.RegistryAwayException;
import io.proofmark.intake.application.Lane;
import io.proofmark.intake.application.LogUnavailable;
import io.proofmark.intake.application.Noted;
import io.proofmark.intake.application.Received;
import io.proofmark.intake.application.RowWish;
import io.proofmark.intake.application.SubmissionLog;
import io.proofmark.intake.application.Supplied;
import io.proofmark.intake.application.Withdrawal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The log on Kafka. */
@ApplicationScoped
public class KafkaSubmissionLog implements SubmissionLog {

    private final SubmissionEvents events;
    private final AnswerEvents answers;
    private final WishEvents wishes;
    private final Channels channels;
    private final LogGate gate;

    KafkaSubmissionLog(EventRecords records, Channels channels, LogGate gate) {
        this.events = new SubmissionEvents(records);
        this.answers = new AnswerEvents(records);
        this.wishes = new WishEvents(records);
        this.channels = channels;
        this.gate = gate;
    }

    @Override
    public CompletionStage<String> append(Received received, String tokenSha256, Lane lane) {
        return whenOpen(() -> {
            String trace = traceparent();
            var submission = events.received(received, tokenSha256, lane, trace);
            return events.texts(received, trace)
                    .map(texts -> channels.texts(texts).chain(_ -> submission(lane, submission)))
                    .orElseGet(() -> submission(lane, submission));
        });
    }

    @Override
    public CompletionStage<String> append(Withdrawal withdrawal) {
        return whenOpen(() -> channels.submission(events.withdrawn(withdrawal, traceparent())));
    }

    @Override
    public CompletionStage<String> append(Supplied supplied) {
        return whenOpen(() -> {
            String trace = traceparent();
            var answer = answers.supplied(supplied, trace);
            return answers.texts(supplied, trace)
                    .map(texts -> channels.texts(texts).chain(_ -> channels.submission(answer)))
                    .orElseGet(() -> channels.submission(answer));
        });
    }

    @Override
    public CompletionStage<Noted> append(RowWish wish) {
        return whenOpen(() -> {
                    String trace = traceparent();
                    return channels.texts(wishes.texts(wish, trace))
                            .chain(_ -> channels.submission(wishes.wished(wish, trace)));
                })
                .thenApply(position -> new Noted(WishEvents.id(wish), position));
    }

    private Uni<String> submission(Lane lane, ProducerRecord<byte[], byte[]> record) {
        return switch (lane) {
            case SINGLE -> channels.submission(record);
            case BULK -> channels.bulk(record);
        };
    }

    private CompletionStage<String> whenOpen(Supplier<Uni<String>> append) {
        try {
            gate.pass();
            return append.get()
                    .onFailure()
                    .transform(failure -> new LogUnavailable("the broker did not acknowledge", failure))
                    .subscribeAsCompletionStage();
        } catch (RegistryAwayException e) {
            return Uni.createFrom()
                    .<String>failure(new LogUnavailable("the schema registry is away", e))
                    .subscribeAsCompletionStage();
        } catch (LogUnavailable e) {
            return Uni.createFrom().<String>failure(e).subscribeAsCompletionStage();
        }
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
