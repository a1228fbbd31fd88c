package io.proofmark.verify.messaging;

import io.proofmark.canonical.Fragments;
import io.proofmark.events.EventIds;
import io.proofmark.events.EventRecords;
import io.proofmark.events.InformationSupplied;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Topics;
import io.proofmark.verify.application.Run;
import io.proofmark.verify.domain.Decision;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes the record of the row that a run becomes when reviewers cut it off. */
@SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
record FragmentEvents(EventRecords records, EventFacts facts) {

    ProducerRecord<byte[], byte[]> cutOff(Decision decision, Run run, @Nullable String traceparent) {
        SubmissionReceived event = event(decision, run);
        return records.record(
                Topics.SUBMISSIONS,
                event.getSubject(),
                EventIds.received(event.getSubmissionId()),
                decision.decidedAt(),
                event,
                traceparent);
    }

    /** The document stays as it came, so that it can be seen that nobody changed it. */
    SubmissionReceived event(Decision decision, Run run) {
        SubmissionReceived received = facts.received(run.received());
        List<InformationSupplied> supplied =
                run.supplied().stream().map(facts::supplied).toList();
        Informed now = Informed.of(received, supplied);
        String row = Fragments.row(decision.submissionId()).toString();
        return SubmissionReceived.newBuilder(received)
                .setSubmissionId(row)
                .setSubject(row)
                .setReceivedAt(decision.decidedAt())
                .setRuleSet(decision.rules().ruleSet())
                .setCatalog(decision.rules().catalog())
                .setOperator(received.getOperatorApart())
                .setMachine(now.machineApart())
                .setReproduces(null)
                .setTexts(now.texts())
                .setOperatorApart(null)
                .setMachineApart(null)
                .setFragmentOf(decision.submissionId())
                .setFragmentedBy(decision.id())
                .setChanges(
                        supplied.stream().map(InformationSupplied::getChanges).toList())
                .build();
    }
}
