package io.proofmark.verify.application;

import io.proofmark.door.DoorKeys;
import io.proofmark.door.Identity;
import io.proofmark.verify.application.DecisionAnswer.Illegal;
import io.proofmark.verify.application.DecisionAnswer.Moved;
import io.proofmark.verify.application.DecisionAnswer.Own;
import io.proofmark.verify.application.DecisionAnswer.Pending;
import io.proofmark.verify.application.DecisionAnswer.Ruled;
import io.proofmark.verify.application.DecisionAnswer.Unknown;
import io.proofmark.verify.domain.Action;
import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Takes a reviewer's decision: appends it, waits for what becomes of it, and says so. */
public final class DecideCase {

    private final Cases cases;
    private final DecisionLog log;
    private final Ids ids;
    private final DoorKeys keys;
    private final Clock clock;
    private final Duration patience;

    public DecideCase(Cases cases, DecisionLog log, Ids ids, DoorKeys keys, Clock clock, Duration patience) {
        this.cases = cases;
        this.log = log;
        this.ids = ids;
        this.keys = keys;
        this.clock = clock;
        this.patience = patience;
    }

    /** @throws LogUnavailable when the log did not acknowledge; a retry is the same decision */
    public DecisionAnswer decide(Wish wish) {
        Optional<Case> found = cases.find(wish.submissionId()).map(CaseView::file);
        return found.map(file -> decide(file, wish)).orElseGet(Unknown::new);
    }

    private DecisionAnswer decide(Case file, Wish wish) {
        if (Identity.ofAccount(wish.reviewer()).operator(keys, file.subject()).equals(file.operator())) {
            return new Own();
        }
        Optional<Action> action = Action.ofReviewer(wish.action());
        if (action.isEmpty()) {
            return new Illegal(wish.action() + " is no action of a reviewer", file.legal());
        }
        return decide(file, decision(file, action.get(), wish), wish);
    }

    private DecisionAnswer decide(Case file, Decision decision, Wish wish) {
        return cases.answer(decision.id())
                .map(ruling -> answer(file, decision, ruling))
                .or(() -> objection(file, decision))
                .orElseGet(() -> append(file, decision, wish));
    }

    // What cannot succeed is not appended; what only came too late is, so that the log tells of it.
    private Optional<DecisionAnswer> objection(Case file, Decision decision) {
        if (decision.caseVersion() > file.version()) {
            return Optional.of(new Moved(file.version(), null));
        }
        if (decision.caseVersion() < file.version()) {
            return Optional.empty();
        }
        if (!file.legal().contains(decision.action())) {
            return Optional.of(new Illegal(
                    decision.action().word() + " is not legal in state "
                            + file.state().word(),
                    file.legal()));
        }
        return file.lacks(decision).map(why -> new Illegal(why, file.legal()));
    }

    private DecisionAnswer append(Case file, Decision decision, Wish wish) {
        Place place = log.append(decision, wish.note());
        if (!log.awaitApplied(place, patience)) {
            return new Pending(decision.id());
        }
        return cases.answer(decision.id())
                .map(ruling -> answer(file, decision, ruling))
                .orElseGet(() -> new Pending(decision.id()));
    }

    private DecisionAnswer answer(Case file, Decision decision, RulingView ruling) {
        Optional<Refusal> refusal = ruling.refused();
        if (refusal.isEmpty()) {
            return new Ruled(ruling);
        }
        return switch (refusal.get()) {
            case CASE_MOVED ->
                new Moved(
                        ruling.caseVersion(),
                        cases.after(file.submissionId(), decision.caseVersion()).orElse(null));
            case ILLEGAL_ACTION, TOKEN -> new Illegal(ruling.reason(), file.legal());
        };
    }

    private Decision decision(Case file, Action action, Wish wish) {
        Decision unnamed = named("", file, action, wish);
        return named(ids.decision(unnamed), file, action, wish);
    }

    private Decision named(String id, Case file, Action action, Wish wish) {
        return new Decision(
                id,
                file.submissionId(),
                file.subject(),
                clock.instant(),
                RulesInForce.today(),
                wish.caseVersion(),
                action,
                wish.counts(),
                wish.confirmed(),
                wish.reason(),
                wish.reviewer());
    }
}
