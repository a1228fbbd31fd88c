package io.proofmark.cli.rules;

import io.proofmark.events.EventIds;
import io.proofmark.events.EventRecords;
import io.proofmark.events.RejudgeRequested;
import io.proofmark.events.Topics;
import io.proofmark.verify.domain.InForce;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes the records that ask for judging again. */
record RejudgeEvents(EventRecords records) {

    /** CloudEvents source of these. */
    static final String SOURCE = "/proofmark/rules";

    ProducerRecord<byte[], byte[]> record(String submissionId, String subject, Instant at, InForce rules) {
        String id = EventIds.rejudge(submissionId, rules.ruleSet(), rules.catalog());
        RejudgeRequested event = RejudgeRequested.newBuilder()
                .setRequestId(id)
                .setSubmissionId(submissionId)
                .setSubject(subject)
                .setRequestedAt(at)
                .setRuleSet(rules.ruleSet())
                .setCatalog(rules.catalog())
                .setActivation(EventIds.activation(rules.ruleSet(), rules.catalog()))
                .build();
        return records.record(Topics.SUBMISSIONS, subject, id, at, event, null);
    }
}
