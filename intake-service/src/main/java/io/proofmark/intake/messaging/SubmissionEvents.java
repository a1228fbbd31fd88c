package io.proofmark.intake.messaging;

import io.proofmark.door.ErasableText;
import io.proofmark.door.Submission;
import io.proofmark.door.events.ReceivedEvents;
import io.proofmark.events.EventIds;
import io.proofmark.events.EventRecords;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.SubmissionWithdrawn;
import io.proofmark.events.Text;
import io.proofmark.events.TextDigest;
import io.proofmark.events.TextsWritten;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.intake.application.Lane;
import io.proofmark.intake.application.Received;
import io.proofmark.intake.application.Withdrawal;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes the records of the door's events: value, key, derived id, time and headers. */
@SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
record SubmissionEvents(EventRecords records) {

    ProducerRecord<byte[], byte[]> received(
            Received received, String tokenSha256, Lane lane, @Nullable String traceparent) {
        Submission submission = received.submission();
        return records.record(
                topic(lane),
                submission.subject().toString(),
                EventIds.received(submission.id().toString()),
                received.receivedAt(),
                event(received, tokenSha256),
                traceparent);
    }

    /** The texts of a submission; empty where there is nothing that could be erased. */
    Optional<ProducerRecord<byte[], byte[]>> texts(Received received, @Nullable String traceparent) {
        Submission submission = received.submission();
        if (submission.redaction().texts().isEmpty()
                && submission.operatorLink() == null
                && received.address() == null) {
            return Optional.empty();
        }
        String id = submission.id().toString();
        return Optional.of(records.record(
                Topics.TEXTS, id, EventIds.texts(id), received.receivedAt(), writtenTexts(received), traceparent));
    }

    ProducerRecord<byte[], byte[]> withdrawn(Withdrawal withdrawal, @Nullable String traceparent) {
        return records.record(
                Topics.SUBMISSIONS,
                withdrawal.subject().toString(),
                EventIds.withdrawn(withdrawal.id().toString()),
                withdrawal.withdrawnAt(),
                event(withdrawal),
                traceparent);
    }

    private static Topic topic(Lane lane) {
        return switch (lane) {
            case SINGLE -> Topics.SUBMISSIONS;
            case BULK -> Topics.SUBMISSIONS_BULK;
        };
    }

    private static SubmissionReceived event(Received received, String tokenSha256) {
        return ReceivedEvents.of(
                received.submission(), received.receivedAt(), received.ruleSet(), received.catalog(), tokenSha256);
    }

    private static TextsWritten writtenTexts(Received received) {
        Submission submission = received.submission();
        return TextsWritten.newBuilder()
                .setId(submission.id().toString())
                .setWrittenAt(received.receivedAt())
                .setTexts(submission.redaction().texts().stream()
                        .map(SubmissionEvents::text)
                        .toList())
                .setOperatorLink(submission.operatorLink())
                .setMachineLink(submission.machineLink())
                .setAddress(received.address())
                .build();
    }

    static Text text(ErasableText text) {
        return Text.newBuilder().setField(text.field()).setText(text.text()).build();
    }

    private static SubmissionWithdrawn event(Withdrawal withdrawal) {
        return SubmissionWithdrawn.newBuilder()
                .setSubmissionId(withdrawal.id().toString())
                .setSubject(withdrawal.subject().toString())
                .setWithdrawnAt(withdrawal.withdrawnAt())
                .setRuleSet(withdrawal.ruleSet())
                .setCatalog(withdrawal.catalog())
                .setTokenSha256(withdrawal.tokenSha256())
                .setReason(reason(withdrawal))
                .build();
    }

    private static @Nullable TextDigest reason(Withdrawal withdrawal) {
        return withdrawal.reasonDigest() == null
                ? null
                : TextDigest.newBuilder()
                        .setField(Withdrawal.REASON)
                        .setLength(withdrawal.reasonLength())
                        .setDigest(withdrawal.reasonDigest())
                        .build();
    }
}
