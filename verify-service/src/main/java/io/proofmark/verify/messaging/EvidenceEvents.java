package io.proofmark.verify.messaging;

import io.proofmark.events.EventIds;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Topics;
import io.proofmark.verify.domain.EvidenceSeen;
import io.proofmark.verify.domain.Sight;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What was seen of evidence, as events carry it. */
final class EvidenceEvents {

    private EvidenceEvents() {}

    /** What is appended when somebody has looked. */
    static ProducerRecord<byte[], byte[]> record(EventRecords records, EvidenceSeen seen) {
        String id = EventIds.seen(seen.submissionId(), seen.field());
        return records.record(
                Topics.SUBMISSIONS, seen.subject(), id, seen.sight().at(), event(id, seen), null);
    }

    private static io.proofmark.events.EvidenceSeen event(String id, EvidenceSeen seen) {
        var event = io.proofmark.events.EvidenceSeen.newBuilder()
                .setSightId(id)
                .setSubmissionId(seen.submissionId())
                .setSubject(seen.subject())
                .setSeenAt(seen.sight().at())
                .setRuleSet(seen.rules().ruleSet())
                .setCatalog(seen.rules().catalog())
                .setField(seen.field());
        return switch (seen.sight()) {
            case Sight.Seen it ->
                event.setStatus(it.status())
                        .setSize(it.size())
                        .setSha256(it.sha256())
                        .build();
            case Sight.Unseen it -> event.setUnseen(it.why().word()).build();
        };
    }
}
