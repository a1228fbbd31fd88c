package io.proofmark.cli.recheck;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.cli.log.Histories;
import io.proofmark.cli.log.Reach;
import io.proofmark.cli.log.WholeLog;
import io.proofmark.confidence.application.ReassessRow;
import io.proofmark.confidence.messaging.StandingEvents;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.signatures.Trust;
import io.proofmark.verify.application.KeepCases;
import io.proofmark.verify.messaging.CaseEvents;
import io.proofmark.verify.messaging.DerivedIds;
import io.proofmark.verify.messaging.EventFacts;
import io.proofmark.verify.messaging.MeasurementEvents;
import io.proofmark.verify.wiring.DocumentExaminer;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the public topics again, subject after subject.
 *
 * @param trust as the services have it: what was measured under another one is not measured again
 */
record Recheck(EventCodec codec, WrittenSchemas schemas, ArtifactStore files, Trust trust, Report report) {

    /** What is compared. */
    static final List<Topic> PUBLIC = List.of(Topics.VERDICTS, Topics.STANDINGS);

    /** Public records, and the measurements among the facts. */
    static final List<Topic> COMPARED = List.of(Topics.SUBMISSIONS, Topics.VERDICTS, Topics.STANDINGS);

    void run(WholeLog log, From from) {
        Reach reach = log.reach();
        var events = new RegistryEvents(codec, schemas);
        var comparison = new Comparison(new Differences(events), from, reach, report);
        var verdicts = new VerdictsCheck(events, replay(), comparison, reach);
        var standings = new StandingsCheck(
                events,
                new ReassessRow(),
                standing -> StandingEvents.record(new EventRecords(codec, StandingEvents.SOURCE), standing, null),
                comparison,
                reach);
        var measurements = new MeasurementsCheck(
                new DocumentExaminer(Path.of(System.getProperty("java.io.tmpdir")), trust),
                files,
                measurement -> MeasurementEvents.record(new EventRecords(codec, CaseEvents.SOURCE), measurement),
                comparison);
        var facts = new EventFacts(codec);
        new Histories(log, entry -> facts.read(entry.topic(), entry.value()), comparison::notRechecked)
                .each(PUBLIC, history -> {
                    measurements.check(history);
                    verdicts.check(history);
                    standings.check(history.subject());
                });
    }

    private CaseReplay replay() {
        var ids = new DerivedIds();
        var records = new CaseEvents(new EventRecords(codec, CaseEvents.SOURCE), ids);
        return new CaseReplay(new KeepCases(new EventFacts(codec), ids), outcome -> records.record(outcome, null));
    }
}
