package io.proofmark.verify.domain;

import io.proofmark.catalog.Policies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a row taken down: one reviewer may reject it, two grant it.
 *
 * @param id derived from row and wish
 * @param subject the row
 * @param state queued, then published when it was granted, or rejected
 * @param grantedBy the first reviewer who would grant it
 */
public record Takedown(
        String id,
        String subject,
        Instant requestedAt,
        CaseState state,
        int version,
        @Nullable String grantedBy,
        @Nullable Deadline deadline)
        implements Matter {

    private static final String ANYBODY = "public";

    /** The wish as the door took it in. */
    public record Wish(String id, String row, Instant requestedAt, InForce rules) {}

    /**
     * A wish after something happened to it.
     *
     * @param rulings all that is to be told
     * @param gone cases that it took from view
     */
    public record Change(Takedown file, List<Ruling> rulings, List<Case> gone) {

        public Change {
            rulings = List.copyOf(rulings);
            gone = List.copyOf(gone);
        }
    }

    /** The case that a wish opens. */
    public static Change open(Wish wish, Policies policies) {
        Deadline deadline = Policing.deadline(CaseState.QUEUED, wish.requestedAt(), policies);
        Takedown file = new Takedown(wish.id(), wish.row(), wish.requestedAt(), CaseState.QUEUED, 1, null, deadline);
        Ruling.Cause cause =
                new Ruling.Cause(wish.id(), wish.requestedAt(), wish.rules(), Action.TAKEDOWN, ANYBODY, null);
        String reason = "somebody wants the row taken down; two reviewers grant it";
        return new Change(file, List.of(file.ruling(cause, null, reason, null)), List.of());
    }

    @Override
    public List<Action> legal() {
        return state == CaseState.QUEUED ? List.of(Action.APPROVE, Action.REJECT) : List.of();
    }

    @Override
    public Optional<String> lacks(Decision decision) {
        if (decision.reason() == null) {
            return Optional.of("a decision needs a reason");
        }
        return decision.action() == Action.APPROVE && decision.reviewer().equals(grantedBy)
                ? Optional.of("a second reviewer grants it; " + grantedBy + " was the first")
                : Optional.empty();
    }

    /**
     * Applies a decision, or refuses it.
     *
     * @param runs what the row shows or may come to show
     */
    public Change decide(Decision decision, List<Case> runs) {
        Optional<Objection> objection = objection(decision);
        if (objection.isPresent()) {
            return new Change(this, List.of(refused(decision, objection.get())), List.of());
        }
        if (decision.action() == Action.REJECT) {
            return settled(decision, CaseState.REJECTED, List.of());
        }
        return grantedBy == null ? half(decision) : settled(decision, CaseState.PUBLISHED, runs);
    }

    private Change half(Decision decision) {
        Takedown after = new Takedown(id, subject, requestedAt, state, version + 1, decision.reviewer(), deadline);
        return new Change(after, List.of(after.ruling(decision.cause(), state, reason(decision), null)), List.of());
    }

    private Change settled(Decision decision, CaseState to, List<Case> runs) {
        Takedown after = new Takedown(id, subject, requestedAt, to, version + 1, grantedBy, null);
        List<Ruling> rulings = new ArrayList<>();
        rulings.add(after.ruling(decision.cause(), state, reason(decision), grantedBy));
        List<Case> gone = new ArrayList<>();
        for (Case run : runs) {
            Step step = Deciding.gone(
                    run, decision.cause().of(Action.TAKEDOWN), "taken down: " + reason(decision), grantedBy);
            rulings.add(step.ruling());
            gone.add(step.file());
        }
        return new Change(after, rulings, gone);
    }

    private static String reason(Decision decision) {
        return Objects.requireNonNull(decision.reason());
    }

    private Ruling ruling(Ruling.Cause cause, @Nullable CaseState previous, String reason, @Nullable String after) {
        return new Ruling(
                id, subject, cause, "", version, previous, state, null, List.of(), reason, null, deadline, after, null);
    }

    private Ruling refused(Decision decision, Objection objection) {
        return new Ruling(
                id,
                subject,
                decision.cause(),
                "",
                version,
                state,
                state,
                null,
                List.of(),
                objection.why(),
                objection.refusal(),
                deadline);
    }
}
