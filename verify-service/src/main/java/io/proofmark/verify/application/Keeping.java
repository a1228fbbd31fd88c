package io.proofmark.verify.application;

import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Deciding;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Descent;
import io.proofmark.verify.domain.Information;
import io.proofmark.verify.domain.Match;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Policing;
import io.proofmark.verify.domain.Rejudgement;
import io.proofmark.verify.domain.Review;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Shown;
import io.proofmark.verify.domain.Step;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.Withdrawal;
import io.proofmark.verify.domain.pack.Measurement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one fact sets off. */
final class Keeping {

    /** What waits for a case to be there at all. */
    private static final int ANY_VERSION = 0;

    private final CaseBook book;
    private final Facts facts;
    private final Ids ids;
    private final BookPrecedents precedents;
    private final Judging judging;
    private final Rejudging rejudging;
    private final Answers answers;
    private final Reviews reviews;
    private final ScoreRows scores;
    private final PackageRow row;
    private final List<Outcome> outcomes = new ArrayList<>();

    Keeping(CaseBook book, Facts facts, Ids ids) {
        this.book = book;
        this.facts = facts;
        this.ids = ids;
        this.precedents = new BookPrecedents(book, facts);
        this.judging = new Judging(precedents);
        JudgedAnew anew = new JudgedAnew(book, ids);
        this.rejudging = new Rejudging(precedents, judging, anew, ids);
        this.scores = new ScoreRows(book, precedents, judging, anew, ids);
        this.answers = new Answers(book, precedents, judging, ids);
        this.reviews = new Reviews(book, facts, ids);
        this.row = new PackageRow(book, precedents, rejudging);
    }

    List<Outcome> keep(LogFact fact, Source source) {
        Optional<String> row = ScoreRows.row(fact);
        Optional<Shown> before = row.flatMap(scores::shown);
        handle(fact, source);
        row.ifPresent(moved -> follow(moved, before));
        return outcomes;
    }

    private void handle(LogFact fact, Source source) {
        switch (fact) {
            case LogFact.Received(Submission submission, String tokenSha256) ->
                receive(submission, tokenSha256, source);
            case LogFact.Withdrawn(Withdrawal withdrawal) -> withdraw(withdrawal, source);
            case LogFact.Decided(Decision decision) -> decide(decision, source);
            case LogFact.Measured(Measurement measurement) -> measured(measurement, measurement.measuredAt(), source);
            case LogFact.Rejudged(Rejudgement request) -> rejudge(request, request.requestedAt(), source);
            case LogFact.Supplied(Information information) -> supply(information, source);
            case LogFact.Reported(Review.Report report) -> outcomes.addAll(reviews.open(report));
            case LogFact.Seen(String submissionId, String field) -> book.seen(submissionId, field);
        }
    }

    /** Judges the open runs of a score's row again when it shows another run than before. */
    private void follow(String row, Optional<Shown> before) {
        Optional<Shown> now = scores.shown(row);
        if (now.equals(before)) {
            return;
        }
        List<String> undecided = book.undecided(row);
        if (undecided.isEmpty()) {
            return;
        }
        Ruling cause = lastMove();
        for (String open : undecided) {
            List<Outcome> said = scores.judgeAgain(open, before, cause);
            outcomes.addAll(said);
            if (!said.isEmpty()) {
                release(book.find(open).orElseThrow(), cause.cause().at());
            }
        }
        follow(row, now);
    }

    // A row shows another run only when a run or a check of it was published, or is public no longer.
    private Ruling lastMove() {
        return last(ruling -> ruling.applied()
                        && (ruling.state() == CaseState.PUBLISHED || ruling.previous() == CaseState.PUBLISHED))
                .orElseThrow();
    }

    private Optional<Ruling> last(Predicate<Ruling> wanted) {
        return outcomes.reversed().stream()
                .filter(Outcome.Made.class::isInstance)
                .map(outcome -> ((Outcome.Made) outcome).ruling())
                .filter(wanted)
                .findFirst();
    }

    // A package's row has another original only when a ruling moved a package.
    private void compareAgain(Submission submission, Optional<String> before, Instant causedAt) {
        last(ruling -> ruling.submissionId().equals(submission.id()))
                .ifPresent(by -> outcomes.addAll(row.moved(submission, before, causedAt, ids.ruling(by))));
    }

    private void receive(Submission submission, String tokenSha256, Source source) {
        Optional<Case> known = book.find(submission.id());
        if (known.isPresent()) {
            // The door wrote the texts of this copy again.
            eraseWhenWithdrawn(known.get());
        } else if (!isRuled(submission, source)) {
            return;
        } else if (submission.pack() != null) {
            open(submission, tokenSha256, source);
        } else {
            Verdict verdict = judging.judge(submission, judging.original(submission));
            rule(verdict, null, tokenSha256, submission.receivedAt(), source);
        }
    }

    /** Whether it was handed in, or cut off by a ruling that was applied; one whose ruling is to come waits for it. */
    private boolean isRuled(Submission submission, Source source) {
        Descent.Fragment fragment = submission.descent().fragment();
        if (fragment == null) {
            return true;
        }
        Optional<Boolean> applied = book.cutOff(fragment);
        if (applied.isEmpty()) {
            int version = book.find(fragment.of()).map(run -> run.version() + 1).orElse(ANY_VERSION);
            book.park(fragment.of(), version, source);
        }
        return applied.orElse(false);
    }

    /** A package is judged when its files have been measured. */
    private void open(Submission submission, String tokenSha256, Source source) {
        Step step = Policing.measuring(submission, tokenSha256, RulesInForce.catalog(submission.rules()));
        book.open(step.file(), submission, source);
        book.packages().opened(submission, source.place());
        made(step);
        release(step.file(), submission.receivedAt());
    }

    private void measured(Measurement measurement, Instant causedAt, Source source) {
        Optional<Case> found = book.find(measurement.submissionId());
        if (found.isEmpty()) {
            book.park(measurement.submissionId(), ANY_VERSION, source);
            return;
        }
        Case file = found.get();
        if (file.awaitsVerdict() && isFirst(measurement, source)) {
            Submission submission = precedents.find(file.submissionId()).orElseThrow();
            Original original = judging.original(submission);
            book.packages().measured(submission, measurement, source.event());
            if (!waitsStill(file, original, source)) {
                rule(judging.judge(submission, measurement, original), file, file.tokenSha256(), causedAt, source);
            }
        }
    }

    /** A row that was cut off is new; a run that repeats one came before. */
    private void arrive(Submission submission, String tokenSha256, Instant causedAt, Source source) {
        if (submission.descent().fragment() == null) {
            judgeLate(submission, causedAt, source);
        } else {
            receive(submission, tokenSha256, source);
        }
    }

    /** Whoever measured the same package later tells nothing. */
    private boolean isFirst(Measurement measurement, Source source) {
        return book.packages()
                .measurement(measurement.submissionId())
                .map(first -> Arrays.equals(first, source.event()))
                .orElse(true);
    }

    /** Judges a run that waited, now that something is known of the submission that it names. */
    private void judgeLate(Submission submission, Instant causedAt, Source source) {
        Case file = book.find(submission.id()).orElseThrow();
        Original original = judging.original(submission);
        if (file.state() == CaseState.WAITING_FOR_ORIGINAL && !waitsStill(file, original, source)) {
            rule(judging.judge(submission, original), file, file.tokenSha256(), causedAt, source);
        }
    }

    private boolean waitsStill(Case file, Original original, Source source) {
        if (file.state() == CaseState.WAITING_FOR_ORIGINAL && original instanceof Original.Awaited(String awaited)) {
            book.park(awaited, ANY_VERSION, source);
            return true;
        }
        return false;
    }

    /** @param source what is to be handled again when the verdict is that the original is awaited */
    private void rule(Verdict verdict, @Nullable Case before, String tokenSha256, Instant causedAt, Source source) {
        Submission submission = verdict.submission();
        String verdictId = ids.verdict(verdict);
        Optional<String> original = row.original(submission);
        Step step = Policing.rule(
                verdict, verdictId, before, tokenSha256, causedAt, RulesInForce.catalog(submission.rules()));
        if (before == null) {
            book.open(step.file(), submission, source);
        } else {
            book.save(step.file());
        }
        book.judged(verdictId, verdict);
        outcomes.add(Outcome.Reached.first(verdict, causedAt, step.file().version()));
        made(step);
        if (verdict.original() instanceof Original.Awaited(String awaited)
                && step.file().awaitsVerdict()) {
            book.park(awaited, ANY_VERSION, source);
        }
        release(step.file(), causedAt);
        compareAgain(submission, original, causedAt);
    }

    /** Before it has been judged once a case cannot be judged again: then the request waits for that. */
    private void rejudge(Rejudgement request, Instant causedAt, Source source) {
        Optional<Case> found = book.find(request.submissionId());
        if (found.isEmpty()) {
            book.park(request.submissionId(), ANY_VERSION, source);
        } else if (found.get().awaitsVerdict()) {
            book.park(request.submissionId(), found.get().version() + 1, source);
        } else {
            Submission submission = precedents.find(request.submissionId()).orElseThrow();
            Optional<String> original = row.original(submission);
            outcomes.addAll(rejudging.judge(found.get(), request, causedAt));
            release(book.find(request.submissionId()).orElseThrow(), causedAt);
            compareAgain(submission, original, causedAt);
        }
    }

    private void supply(Information information, Source source) {
        Optional<Case> file = book.find(information.submissionId());
        if (file.isEmpty()) {
            book.park(information.submissionId(), ANY_VERSION, source);
        } else {
            outcomes.addAll(answers.take(file.get(), information, source.event()));
            release(book.find(information.submissionId()).orElseThrow(), information.suppliedAt());
        }
    }

    private void withdraw(Withdrawal withdrawal, Source source) {
        Optional<Case> file = book.find(withdrawal.submissionId());
        if (file.isEmpty()) {
            book.park(withdrawal.submissionId(), ANY_VERSION, source);
        } else if (file.get().state() != CaseState.WITHDRAWN) {
            apply(Deciding.withdraw(file.get(), withdrawal, ids.withdrawal(withdrawal)));
        }
    }

    private void decide(Decision decision, Source source) {
        Optional<Case> file = book.find(decision.submissionId());
        Optional<Review> review =
                file.isPresent() ? Optional.empty() : book.reviews().find(decision.submissionId());
        if (review.isPresent()) {
            outcomes.addAll(reviews.decide(review.get(), decision));
        } else if (file.isEmpty()) {
            book.park(decision.submissionId(), ANY_VERSION, source);
        } else if (file.get().version() < decision.caseVersion() && file.get().awaitsVerdict()) {
            // The version that the reviewer saw may follow from a record of another topic that is read later.
            book.park(decision.submissionId(), file.get().version() + 1, source);
        } else {
            apply(row.refused(file.get(), decision)
                    .orElseGet(() -> Deciding.decide(
                            file.get(),
                            decision,
                            RulesInForce.catalog(decision.rules()).policies())));
        }
    }

    private void apply(Step step) {
        if (book.answered(step.file().submissionId(), ids.ruling(step.ruling()))) {
            return;
        }
        if (!step.ruling().applied()) {
            made(step);
            return;
        }
        Submission submission = precedents.find(step.file().submissionId()).orElseThrow();
        Optional<String> original = row.original(submission);
        book.save(step.file());
        made(step);
        eraseWhenWithdrawn(step.file());
        scores.contested(step).ifPresent(this::reviewAgain);
        Instant causedAt = step.ruling().cause().at();
        release(step.file(), causedAt);
        compareAgain(submission, original, causedAt);
    }

    private void reviewAgain(Step step) {
        book.save(step.file());
        made(step);
        release(step.file(), step.ruling().cause().at());
    }

    private void eraseWhenWithdrawn(Case file) {
        if (file.state() == CaseState.WITHDRAWN) {
            outcomes.addAll(Erasing.of(file, facts, book));
        }
    }

    private void made(Step step) {
        book.ruled(ids.ruling(step.ruling()), step.ruling());
        outcomes.add(new Outcome.Made(step.ruling()));
    }

    /** Handles what waited for the case as it now is. */
    private void release(Case file, Instant causedAt) {
        List<Source> released = new ArrayList<>(book.release(file.submissionId(), file.version()));
        boolean wasAwaited = file.judged().match() == Match.ORIGINAL || file.withdrawnUnjudged();
        if (wasAwaited && !file.subject().equals(file.submissionId())) {
            released.addAll(book.release(file.subject(), ANY_VERSION));
        }
        for (Source waiting : released) {
            switch (facts.read(waiting.event())) {
                case LogFact.Received(Submission submission, String tokenSha256) ->
                    arrive(submission, tokenSha256, causedAt, waiting);
                case LogFact.Withdrawn(Withdrawal withdrawal) -> withdraw(withdrawal, waiting);
                case LogFact.Decided(Decision decision) -> decide(decision, waiting);
                case LogFact.Measured(Measurement measurement) ->
                    measured(measurement, later(measurement.measuredAt(), causedAt), waiting);
                case LogFact.Seen _ -> throw new IllegalStateException("what was seen waits for nothing");
                case LogFact.Rejudged(Rejudgement request) ->
                    rejudge(request, later(request.requestedAt(), causedAt), waiting);
                case LogFact.Supplied(Information information) -> supply(information, waiting);
                case LogFact.Reported _ -> throw new IllegalStateException("a report waits for nothing");
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
