package io.proofmark.verify.application;

import io.proofmark.catalog.Catalog;
import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Deciding;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Policing;
import io.proofmark.verify.domain.Step;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.Withdrawal;
import io.proofmark.verify.domain.pack.Measurement;
import io.proofmark.verify.domain.pack.Pack;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the cases as the log says: one fact after the other, each once. */
@ApplicationScoped
public class KeepCases {

    /** What waits for a case to be there at all. */
    private static final int ANY_VERSION = 0;

    private final Facts facts;
    private final Ids ids;

    public KeepCases(Facts facts, Ids ids) {
        this.facts = facts;
        this.ids = ids;
    }

    /** @return what follows, in order */
    public List<Outcome> keep(CaseBook book, LogFact fact, Source source) {
        List<Outcome> outcomes = new ArrayList<>();
        new Keeping(book, outcomes).keep(fact, source);
        return outcomes;
    }

    /** What one fact sets off. */
    private final class Keeping {

        private final CaseBook book;
        private final List<Outcome> outcomes;

        Keeping(CaseBook book, List<Outcome> outcomes) {
            this.book = book;
            this.outcomes = outcomes;
        }

        void keep(LogFact fact, Source source) {
            switch (fact) {
                case LogFact.Received received -> receive(received, source);
                case LogFact.Withdrawn(Withdrawal withdrawal) -> withdraw(withdrawal, source);
                case LogFact.Decided(Decision decision) -> decide(decision, source);
                case LogFact.Measured(Measurement measurement) -> measured(measurement, source);
            }
        }

        private void receive(LogFact.Received received, Source source) {
            Submission submission = received.submission();
            Optional<Case> known = book.find(submission.id());
            if (known.isPresent()) {
                // The door wrote the texts of this copy again.
                eraseWhenWithdrawn(known.get());
                return;
            }
            if (submission.pack() != null) {
                open(submission, received.tokenSha256(), source);
                return;
            }
            Original original = original(submission);
            Instant causedAt = submission.receivedAt();
            Case opened = judge(submission, original, null, received.tokenSha256(), causedAt, source);
            if (original instanceof Original.Awaited(String row)) {
                book.park(row, ANY_VERSION, source);
            }
            release(opened, 0, causedAt);
        }

        /** A package is judged when its files have been measured. */
        private void open(Submission submission, String tokenSha256, Source source) {
            Step step = Policing.measuring(submission, tokenSha256, RulesInForce.catalog(submission.rules()));
            book.open(step.file(), submission, source);
            book.packages().opened(submission, source.place());
            made(step);
            release(step.file(), 0, submission.receivedAt());
        }

        private void measured(Measurement measurement, Source source) {
            Optional<Case> file = book.find(measurement.submissionId());
            if (file.isEmpty()) {
                book.park(measurement.submissionId(), ANY_VERSION, source);
                return;
            }
            Submission submission =
                    received(book.event(measurement.submissionId())).submission();
            Pack pack = submission.pack();
            if (pack == null || !pack.digests().equals(measurement.artifacts())) {
                throw new IllegalArgumentException("a measurement of other files than the submission's");
            }
            Original original = original(submission);
            boolean waits = original instanceof Original.Awaited;
            boolean open = file.get().state() == CaseState.MEASURING
                    || file.get().state() == CaseState.WAITING_FOR_ORIGINAL && !waits;
            if (open) {
                judge(submission, pack, measurement, original, file.get());
                if (original instanceof Original.Awaited(String row)) {
                    book.park(row, ANY_VERSION, source);
                }
            }
        }

        private void judge(Submission submission, Pack pack, Measurement measurement, Original original, Case before) {
            Catalog catalog = RulesInForce.catalog(submission.rules());
            Optional<String> owner = book.packages().earlier(submission).stream()
                    .filter(other -> book.find(other)
                            .filter(found -> found.state() != CaseState.REJECTED)
                            .isPresent())
                    .findFirst();
            Verdict verdict = RulesInForce.packageJudge(submission.rules())
                    .judge(submission, pack, measurement, original, owner, catalog);
            String verdictId = ids.verdict(verdict);
            Step step =
                    Policing.rule(verdict, verdictId, before, before.tokenSha256(), measurement.measuredAt(), catalog);
            book.save(step.file());
            book.judged(verdictId, verdict);
            book.packages().measured(submission.id());
            outcomes.add(new Outcome.Reached(verdict, measurement.measuredAt()));
            made(step);
            release(step.file(), before.version(), measurement.measuredAt());
        }

        /** Judges a run that waited, now that the submission it names has come. */
        private void judgeLate(LogFact.Received received, Instant causedAt) {
            Submission submission = received.submission();
            Case file = book.find(submission.id()).orElseThrow();
            if (file.state() != CaseState.WAITING_FOR_ORIGINAL) {
                return;
            }
            Case judged = judge(submission, original(submission), file, file.tokenSha256(), causedAt, null);
            release(judged, file.version(), causedAt);
        }

        private Case judge(
                Submission submission,
                Original original,
                @Nullable Case before,
                String tokenSha256,
                Instant causedAt,
                @Nullable Source source) {
            Catalog catalog = RulesInForce.catalog(submission.rules());
            Verdict verdict = RulesInForce.judge(submission.rules()).judge(submission, original, catalog);
            String verdictId = ids.verdict(verdict);
            Step step = Policing.rule(verdict, verdictId, before, tokenSha256, causedAt, catalog);
            if (source == null) {
                book.save(step.file());
            } else {
                book.open(step.file(), submission, source);
            }
            book.judged(verdictId, verdict);
            outcomes.add(new Outcome.Reached(verdict, causedAt));
            made(step);
            return step.file();
        }

        private Original original(Submission submission) {
            String named = submission.reproduces();
            if (named == null || submission.kind() == Kind.SCORE && submission.pack() == null) {
                return new Original.None();
            }
            if (book.find(named).isEmpty()) {
                return new Original.Awaited(named);
            }
            Submission found = received(book.event(named)).submission();
            return found.reproduces() == null
                    ? new Original.Known(found)
                    : new Original.Misnamed(named, found.reproduces());
        }

        private void withdraw(Withdrawal withdrawal, Source source) {
            Optional<Case> file = book.find(withdrawal.submissionId());
            if (file.isEmpty()) {
                book.park(withdrawal.submissionId(), ANY_VERSION, source);
            } else if (file.get().state() != CaseState.WITHDRAWN) {
                apply(file.get(), Deciding.withdraw(file.get(), withdrawal, ids.withdrawal(withdrawal)));
            }
        }

        private void decide(Decision decision, Source source) {
            Optional<Case> file = book.find(decision.submissionId());
            if (file.isEmpty()) {
                book.park(decision.submissionId(), ANY_VERSION, source);
            } else if (file.get().version() < decision.caseVersion() && mayReach(file.get(), decision)) {
                book.park(decision.submissionId(), decision.caseVersion(), source);
            } else {
                apply(file.get(), Deciding.decide(file.get(), decision));
            }
        }

        // The version that the reviewer saw may follow from a record of another topic that is read later.
        private boolean mayReach(Case file, Decision decision) {
            return file.state() == CaseState.WAITING_FOR_ORIGINAL && decision.caseVersion() == file.version() + 1;
        }

        private void apply(Case before, Step step) {
            if (book.answered(ids.ruling(step.ruling()))) {
                return;
            }
            if (step.ruling().applied()) {
                book.save(step.file());
            }
            made(step);
            if (step.ruling().applied()) {
                eraseWhenWithdrawn(step.file());
                release(step.file(), before.version(), step.ruling().cause().at());
            }
        }

        private void eraseWhenWithdrawn(Case file) {
            if (file.state() == CaseState.WITHDRAWN) {
                book.packages().withdrawn(file.submissionId());
                outcomes.add(new Outcome.Erased(file.submissionId()));
            }
        }

        private void made(Step step) {
            book.ruled(ids.ruling(step.ruling()), step.ruling());
            outcomes.add(new Outcome.Made(step.ruling()));
        }

        private void release(Case file, int before, Instant causedAt) {
            if (file.version() == before) {
                return;
            }
            for (Source waiting : book.release(file.submissionId(), file.version())) {
                switch (facts.read(waiting.event())) {
                    case LogFact.Received received -> judgeLate(received, causedAt);
                    case LogFact.Withdrawn(Withdrawal withdrawal) -> withdraw(withdrawal, waiting);
                    case LogFact.Decided(Decision decision) -> decide(decision, waiting);
                    case LogFact.Measured(Measurement measurement) -> measured(measurement, waiting);
                }
            }
        }

        private LogFact.Received received(byte[] event) {
            if (facts.read(event) instanceof LogFact.Received received) {
                return received;
            }
            throw new IllegalStateException("a case is opened by a submission only");
        }
    }
}
