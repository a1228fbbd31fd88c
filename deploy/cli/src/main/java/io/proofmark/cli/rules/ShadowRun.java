package io.proofmark.cli.rules;

import io.proofmark.catalog.Catalogs;
import io.proofmark.cli.log.Fact;
import io.proofmark.cli.log.History;
import io.proofmark.confidence.domain.Row;
import io.proofmark.confidence.domain.RowStanding;
import io.proofmark.confidence.domain.Standing;
import io.proofmark.confidence.messaging.FactEvents;
import io.proofmark.verify.application.Ids;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.application.Outcome;
import io.proofmark.verify.domain.Answering;
import io.proofmark.verify.domain.Deciding;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Information;
import io.proofmark.verify.domain.Judge;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Neighbours;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Policing;
import io.proofmark.verify.domain.Step;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.Withdrawal;
import io.proofmark.verify.domain.pack.Measurement;
import io.proofmark.verify.domain.pack.Pack;
import io.proofmark.verify.domain.pack.PackageJudge;
import io.proofmark.verify.messaging.CaseEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges subjects as if one edition of the rules had been in force for all of the log, and everything had come in before
 * it was judged. Decisions and withdrawals are applied as they stand in the log, where they are legal then too.
 */
final class ShadowRun {

    private final Edition edition;
    private final Judge judge;
    private final Ids ids;
    private final CaseEvents events;

    /** @param events makes what confidence reads of verdicts and rulings */
    ShadowRun(Edition edition, Ids ids, CaseEvents events) {
        this.edition = edition;
        this.judge = new Judge(edition.rules());
        this.ids = ids;
        this.events = events;
    }

    Shadow of(History history) {
        Map<String, Shadow.Judged> judged = new LinkedHashMap<>();
        Row row = Row.empty(history.subject().key());
        Instant latest = Instant.EPOCH;
        for (String id : history.submissions()) {
            LogFact.Received received = received(history, id).orElseThrow();
            Submission submission = received.submission().under(edition.inForce());
            Optional<Verdict> found = verdict(history, submission);
            if (found.isEmpty()) {
                continue;
            }
            Verdict verdict = found.get();
            Step step = ruled(history, verdict, received.tokenSha256());
            judged.put(id, new Shadow.Judged(verdict, step.file().state()));
            row = row.with(FactEvents.verdict(events.event(new Outcome.Reached(
                            verdict, submission.receivedAt(), step.file().version(), null, false))))
                    .with(FactEvents.ruling(events.event(step.ruling())));
            latest = later(
                    latest, later(submission.receivedAt(), step.ruling().cause().at()));
        }
        return new Shadow(judged, standing(row, latest));
    }

    /** Nothing for a package that has not been measured: it waits under any rules. */
    private Optional<Verdict> verdict(History history, Submission submission) {
        Original original = original(history, submission);
        Pack pack = submission.pack();
        if (pack == null) {
            return Optional.of(judge.judge(submission, original, edition.catalog()));
        }
        return measurement(history, submission.id())
                .map(measurement -> new PackageJudge(edition.rules().rules())
                        .judge(
                                submission,
                                pack,
                                measurement,
                                original,
                                original.known().flatMap(row -> answers(history, row.id())),
                                Neighbours.NONE,
                                edition.catalog()));
    }

    private static Optional<Measurement> measurement(History history, String id) {
        return history.about(id).stream()
                .map(Fact::fact)
                .filter(LogFact.Measured.class::isInstance)
                .map(fact -> ((LogFact.Measured) fact).measurement())
                .findFirst();
    }

    private static Optional<String> answers(History history, String id) {
        return measurement(history, id).flatMap(measured -> measured.findings().answers());
    }

    private Optional<Standing> standing(Row row, Instant asOf) {
        return RowStanding.of(row, null, LocalDate.ofInstant(asOf, ZoneOffset.UTC), edition.catalog());
    }

    /** The case after the last change that was applied. */
    private Step ruled(History history, Verdict verdict, String tokenSha256) {
        Submission submission = verdict.submission();
        Step step = Policing.rule(
                verdict, ids.verdict(verdict), null, tokenSha256, submission.receivedAt(), edition.catalog());
        for (Fact fact : history.about(submission.id())) {
            Step next = next(step, verdict, fact.fact());
            if (next != null && next.ruling().applied()) {
                step = next;
            }
        }
        return step;
    }

    private @Nullable Step next(Step step, Verdict verdict, LogFact fact) {
        return switch (fact) {
            case LogFact.Received received -> null;
            case LogFact.Measured measured -> null;
            case LogFact.Rejudged rejudged -> null;
            case LogFact.TakedownWished wished -> null;
            case LogFact.Remarked remarked -> null;
            case LogFact.Supplied(Information information) ->
                Answering.refusal(step.file(), information)
                        .orElseGet(() -> Answering.judged(
                                step.file(), information, verdict, ids.verdict(verdict), edition.catalog()));
            case LogFact.Decided(Decision decision) ->
                Deciding.decide(
                        step.file(),
                        decision,
                        Catalogs.version(decision.rules().catalog()).policies());
            case LogFact.Withdrawn(Withdrawal withdrawal) ->
                Deciding.withdraw(step.file(), withdrawal, ids.withdrawal(withdrawal));
        };
    }

    private Original original(History history, Submission submission) {
        String named = submission.reproduces();
        if (named == null || submission.kind() == Kind.SCORE && submission.pack() == null) {
            return new Original.None();
        }
        Optional<Submission> found = received(history, named)
                .or(() -> own(history))
                .map(LogFact.Received::submission)
                .map(row -> row.under(edition.inForce()));
        if (found.isEmpty()) {
            return new Original.Awaited(named);
        }
        String again = found.get().reproduces();
        return again == null ? new Original.Known(found.get()) : new Original.Misnamed(named, again);
    }

    /** What came as the row itself, where the row does not bear its id. */
    private static Optional<LogFact.Received> own(History history) {
        return history.submissions().stream()
                .flatMap(id -> received(history, id).stream())
                .filter(run -> run.submission().reproduces() == null)
                .findFirst();
    }

    private static Optional<LogFact.Received> received(History history, String id) {
        return history.arrivals(id).stream()
                .map(Fact::fact)
                .filter(LogFact.Received.class::isInstance)
                .map(LogFact.Received.class::cast)
                .findFirst();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
