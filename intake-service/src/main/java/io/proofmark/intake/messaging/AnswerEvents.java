package io.proofmark.intake.messaging;

import io.proofmark.door.events.ReceivedEvents;
import io.proofmark.events.EventIds;
import io.proofmark.events.EventRecords;
import io.proofmark.events.InformationSupplied;
import io.proofmark.events.Text;
import io.proofmark.events.TextsWritten;
import io.proofmark.events.Topics;
import io.proofmark.intake.application.Supplied;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes the records of what submitters supply. */
@SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
record AnswerEvents(EventRecords records) {

    ProducerRecord<byte[], byte[]> supplied(Supplied supplied, @Nullable String traceparent) {
        return records.record(
                Topics.SUBMISSIONS,
                supplied.subject().toString(),
                id(supplied),
                supplied.suppliedAt(),
                event(supplied),
                traceparent);
    }

    /** The texts among it; empty where there is nothing that could be erased. */
    Optional<ProducerRecord<byte[], byte[]>> texts(Supplied supplied, @Nullable String traceparent) {
        if (supplied.changes().texts().isEmpty() && supplied.removed().isEmpty()) {
            return Optional.empty();
        }
        String id = id(supplied);
        TextsWritten event = TextsWritten.newBuilder()
                .setId(id)
                .setWrittenAt(supplied.suppliedAt())
                .setTexts(texts(supplied))
                .setMachineLink(supplied.machineLink())
                .build();
        return Optional.of(
                records.record(Topics.TEXTS, id, EventIds.texts(id), supplied.suppliedAt(), event, traceparent));
    }

    /** What is taken out is written as an empty text. */
    private static List<Text> texts(Supplied supplied) {
        return Stream.concat(
                        supplied.changes().texts().stream().map(SubmissionEvents::text),
                        supplied.removed().stream().map(field -> new Text(field, "")))
                .sorted(Comparator.comparing(Text::getField))
                .toList();
    }

    private static InformationSupplied event(Supplied supplied) {
        return InformationSupplied.newBuilder()
                .setInformationId(id(supplied))
                .setSubmissionId(supplied.submission().toString())
                .setSubject(supplied.subject().toString())
                .setSuppliedAt(supplied.suppliedAt())
                .setRuleSet(supplied.ruleSet())
                .setCatalog(supplied.catalog())
                .setChanges(supplied.changes().canonical())
                .setTexts(ReceivedEvents.digests(supplied.changes().texts()))
                .setMachine(supplied.machine())
                .setMachineApart(supplied.machineApart())
                .setTokenSha256(supplied.tokenSha256())
                .build();
    }

    private static String id(Supplied supplied) {
        return EventIds.information(
                supplied.submission().toString(),
                supplied.caseVersion(),
                supplied.changes().canonical());
    }
}
