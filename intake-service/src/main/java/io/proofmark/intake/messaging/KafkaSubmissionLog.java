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
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
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
    private final Outlets outlets;
    private final LogGate gate;

    KafkaSubmissionLog(EventRecords records, Outlets outlets, LogGate gate) {
        this.events = new SubmissionEvents(records);
        this.answers = new AnswerEvents(records);
        this.wishes = new WishEvents(records);
        this.outlets = outlets;
        this.gate = gate;
    }

    @Override
    public CompletionStage<String> append(Received received, String tokenSha256, Lane lane) {
        return whenOpen(() -> {
            String trace = traceparent();
            var submission = events.received(received, tokenSha256, lane, trace);
            return events.texts(received, trace)
                    .map(texts -> outlets.texts(texts).thenCompose(_ -> submission(lane, submission)))
                    .orElseGet(() -> submission(lane, submission));
        });
    }

    @Override
    public CompletionStage<String> append(Withdrawal withdrawal) {
        return whenOpen(() -> outlets.submission(events.withdrawn(withdrawal, traceparent())));
    }

    @Override
    public CompletionStage<String> append(Supplied supplied) {
        return whenOpen(() -> {
            String trace = traceparent();
            var answer = answers.supplied(supplied, trace);
            return answers.texts(supplied, trace)
                    .map(texts -> outlets.texts(texts).thenCompose(_ -> outlets.submission(answer)))
                    .orElseGet(() -> outlets.submission(answer));
        });
    }

    @Override
    public CompletionStage<Noted> append(RowWish wish) {
        return whenOpen(() -> {
                    String trace = traceparent();
                    return outlets.texts(wishes.texts(wish, trace))
                            .thenCompose(_ -> outlets.submission(wishes.wished(wish, trace)));
                })
                .thenApply(position -> new Noted(WishEvents.id(wish), position));
    }

    private CompletableFuture<String> submission(Lane lane, ProducerRecord<byte[], byte[]> record) {
        return switch (lane) {
            case SINGLE -> outlets.submission(record);
            case BULK -> outlets.bulk(record);
        };
    }

    private CompletionStage<String> whenOpen(Supplier<CompletableFuture<String>> append) {
        try {
            gate.pass();
            return append.get()
                    .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                            new LogUnavailable("the broker did not acknowledge", failure)));
        } catch (RegistryAwayException e) {
            return CompletableFuture.failedFuture(new LogUnavailable("the schema registry is away", e));
        } catch (LogUnavailable e) {
            return CompletableFuture.failedFuture(e);
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
