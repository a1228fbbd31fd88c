package io.proofmark.verify.messaging;

import io.proofmark.door.DoorKeys;
import io.proofmark.events.EventIds;
import io.proofmark.events.EventRecords;
import io.proofmark.events.ReviewDecided;
import io.proofmark.events.Text;
import io.proofmark.events.TextDigest;
import io.proofmark.events.TextsWritten;
import io.proofmark.events.Topics;
import io.proofmark.verify.domain.Decision;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes the records of decisions; the internal note goes where it can be erased. */
@SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
record DecisionEvents(EventRecords records, DoorKeys keys) {

    private static final String NOTE = "/note";

    ProducerRecord<byte[], byte[]> decided(Decision decision, @Nullable String note, @Nullable String traceparent) {
        ReviewDecided event = ReviewDecided.newBuilder()
                .setDecisionId(decision.id())
                .setSubmissionId(decision.submissionId())
                .setSubject(decision.subject())
                .setDecidedAt(decision.decidedAt())
                .setRuleSet(decision.rules().ruleSet())
                .setCatalog(decision.rules().catalog())
                .setCaseVersion(decision.caseVersion())
                .setAction(decision.action().word())
                .setCounts(decision.counts())
                .setConfirmed(decision.confirmed())
                .setReason(decision.reason())
                .setNote(note == null ? null : digest(note))
                .setReviewer(decision.reviewer())
                .build();
        return records.record(
                Topics.SUBMISSIONS, decision.subject(), decision.id(), decision.decidedAt(), event, traceparent);
    }

    ProducerRecord<byte[], byte[]> note(Decision decision, String note, @Nullable String traceparent) {
        TextsWritten event = TextsWritten.newBuilder()
                .setId(decision.id())
                .setWrittenAt(decision.decidedAt())
                .setTexts(List.of(new Text(NOTE, note)))
                .build();
        return records.record(
                Topics.TEXTS, decision.id(), EventIds.texts(decision.id()), decision.decidedAt(), event, traceparent);
    }

    private TextDigest digest(String note) {
        return TextDigest.newBuilder()
                .setField(NOTE)
                .setLength(note.length())
                .setDigest(keys.textDigest(NOTE, note))
                .build();
    }
}
