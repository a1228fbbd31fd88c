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
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Matter;
import io.proofmark.verify.domain.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Takes a reviewer's decision: appends it, waits for what becomes of it, and says so. */
public final class DecideCase {

    private final Cases cases;
    private final DecisionLog log;
    private final Precedents precedents;
    private final Ids ids;
    private final DoorKeys keys;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long a decision is waited for */
    public DecideCase(
            Cases cases,
            DecisionLog log,
            Precedents precedents,
            Ids ids,
            DoorKeys keys,
            Clock clock,
            Duration patience) {
        this.cases = cases;
        this.log = log;
        this.precedents = precedents;
        this.ids = ids;
        this.keys = keys;
        this.clock = clock;
        this.patience = patience;
    }

    /** @throws LogUnavailable when the log did not acknowledge; a retry is the same decision */
    public DecisionAnswer decide(Wish wish) {
        return cases.find(wish.submissionId()).map(view -> decide(view, wish)).orElseGet(Unknown::new);
    }

    private DecisionAnswer decide(CaseView view, Wish wish) {
        Matter file = view.file();
        if (view.operators().contains(Identity.ofAccount(wish.reviewer()).operator(keys, file.subject()))) {
            return new Own();
        }
        Optional<Action> action = Action.ofReviewer(wish.action());
        if (action.isEmpty()) {
            return new Illegal(wish.action() + " is no action of a reviewer", file.legal());
        }
        return decide(file, decision(file, action.get(), wish), wish);
    }

    private DecisionAnswer decide(Matter file, Decision decision, Wish wish) {
        return cases.answer(decision.id())
                .map(ruling -> answer(file, decision, ruling))
                .or(() -> objection(file, decision))
                .orElseGet(() -> append(file, decision, wish));
    }

    // What cannot succeed is not appended; what only came too late is, so that the log tells of it.
    private Optional<DecisionAnswer> objection(Matter file, Decision decision) {
        if (decision.caseVersion() > file.version()) {
            return Optional.of(new Moved(file.version(), null));
        }
        Optional<Matter.Objection> objection = file.objection(decision);
        // Under another row an id may have been given away, of which the records of this one do not tell.
        return (objection.isPresent() ? objection : PackageRow.objection(file, decision, precedents))
                .filter(no -> no.refusal() != Refusal.CASE_MOVED)
                .map(no -> new Illegal(no.why(), file.legal()));
    }

    private DecisionAnswer append(Matter file, Decision decision, Wish wish) {
        Place place = decision.action() == Action.FRAGMENT
                ? log.fragment(decision, wish.note(), cases.run(file.id()).orElseThrow())
                : log.append(decision, wish.note());
        if (!log.awaitApplied(place, patience)) {
            return new Pending(decision.id());
        }
        return cases.answer(decision.id())
                .map(ruling -> answer(file, decision, ruling))
                .orElseGet(() -> new Pending(decision.id()));
    }

    private DecisionAnswer answer(Matter file, Decision decision, RulingView ruling) {
        Optional<Refusal> refusal = ruling.refused();
        if (refusal.isEmpty()) {
            return new Ruled(ruling);
        }
        return switch (refusal.get()) {
            case CASE_MOVED ->
                new Moved(
                        ruling.caseVersion(),
                        cases.after(file.id(), decision.caseVersion()).orElse(null));
            case ILLEGAL_ACTION, TOKEN, NOT_ASKED -> new Illegal(ruling.reason(), file.legal());
        };
    }

    private Decision decision(Matter file, Action action, Wish wish) {
        Decision unnamed = named("", file, action, wish);
        return named(ids.decision(unnamed), file, action, wish);
    }

    private Decision named(String id, Matter file, Action action, Wish wish) {
        return new Decision(
                id,
                file.id(),
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
