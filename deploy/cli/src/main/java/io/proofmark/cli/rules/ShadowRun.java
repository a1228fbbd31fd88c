package io.proofmark.cli.rules;

import io.proofmark.cli.log.Fact;
import io.proofmark.cli.log.History;
import io.proofmark.confidence.domain.Row;
import io.proofmark.confidence.domain.RowStanding;
import io.proofmark.confidence.domain.Standing;
import io.proofmark.confidence.messaging.FactEvents;
import io.proofmark.verify.application.Ids;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.domain.Deciding;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Judge;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Policing;
import io.proofmark.verify.domain.Step;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.Withdrawal;
import io.proofmark.verify.messaging.CaseEvents;
import java.time.Instant;
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
            Verdict verdict = judge.judge(submission, original(history, submission), edition.catalog());
            Step step = ruled(history, verdict, received.tokenSha256());
            judged.put(id, new Shadow.Judged(verdict, step.file().state()));
            row = row.with(FactEvents.verdict(events.event(verdict, submission.receivedAt())))
                    .with(FactEvents.ruling(events.event(step.ruling())));
            latest = later(
                    latest, later(submission.receivedAt(), step.ruling().cause().at()));
        }
        return new Shadow(judged, standing(row, latest));
    }

    private Optional<Standing> standing(Row row, Instant asOf) {
        return RowStanding.of(row, null, asOf, edition.catalog());
    }

    /** The case after the last change that was applied. */
    private Step ruled(History history, Verdict verdict, String tokenSha256) {
        Submission submission = verdict.submission();
        Step step = Policing.rule(
                verdict, ids.verdict(verdict), null, tokenSha256, submission.receivedAt(), edition.catalog());
        for (Fact fact : history.about(submission.id())) {
            Step next = next(step, fact.fact());
            if (next != null && next.ruling().applied()) {
                step = next;
            }
        }
        return step;
    }

    private @Nullable Step next(Step step, LogFact fact) {
        return switch (fact) {
            case LogFact.Received received -> null;
            case LogFact.Decided(Decision decision) -> Deciding.decide(step.file(), decision);
            case LogFact.Withdrawn(Withdrawal withdrawal) ->
                Deciding.withdraw(step.file(), withdrawal, ids.withdrawal(withdrawal));
        };
    }

    private Original original(History history, Submission submission) {
        String named = submission.reproduces();
        if (named == null || submission.kind() == Kind.SCORE) {
            return new Original.None();
        }
        Optional<Submission> found =
                received(history, named).map(LogFact.Received::submission).map(row -> row.under(edition.inForce()));
        if (found.isEmpty()) {
            return new Original.Awaited(named);
        }
        String again = found.get().reproduces();
        return again == null ? new Original.Known(found.get()) : new Original.Misnamed(named, again);
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
