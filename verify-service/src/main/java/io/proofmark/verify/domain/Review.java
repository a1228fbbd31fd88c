package io.proofmark.verify.domain;

import io.proofmark.catalog.Policies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody spoke against a row. One reviewer settles feedback, whichever way; a takedown one may reject and two grant.
 *
 * @param id derived from row and text
 * @param subject the row
 * @param askedAt when the door took it in
 * @param state queued, then published when reviewers agreed, or rejected
 * @param grantedBy the first reviewer who would grant a takedown
 */
public record Review(
        String id,
        String subject,
        Kind kind,
        Instant askedAt,
        CaseState state,
        int version,
        @Nullable String grantedBy,
        @Nullable Deadline deadline)
        implements Matter {

    private static final String ANYBODY = "public";

    /** What somebody wants. */
    public enum Kind implements Word {
        /** That reviewers look at the row again; what is wrong with a run is ruled on the run's own case. */
        FEEDBACK(Action.FEEDBACK, "somebody says that the row is wrong; a reviewer looks at it again"),
        /** That the row goes, with all of its runs. */
        TAKEDOWN(Action.TAKEDOWN, "somebody wants the row taken down; two reviewers grant it");

        private final Action opening;
        private final String reason;

        Kind(Action opening, String reason) {
            this.opening = opening;
            this.reason = reason;
        }

        @Override
        public String word() {
            return opening.word();
        }
    }

    /** What somebody said, as the door took it in. */
    public record Report(String id, String row, Kind kind, Instant at, InForce rules) {}

    /**
     * A review after something happened to it.
     *
     * @param rulings all that is to be told
     * @param gone cases that it took from view
     */
    public record Change(Review file, List<Ruling> rulings, List<Case> gone) {

        public Change {
            rulings = List.copyOf(rulings);
            gone = List.copyOf(gone);
        }
    }

    /** The case that a report opens. */
    public static Change open(Report report, Policies policies) {
        Kind kind = report.kind();
        Deadline deadline = Policing.deadline(CaseState.QUEUED, report.at(), policies);
        Review file = new Review(report.id(), report.row(), kind, report.at(), CaseState.QUEUED, 1, null, deadline);
        Ruling.Cause cause = new Ruling.Cause(report.id(), report.at(), report.rules(), kind.opening, ANYBODY, null);
        return new Change(file, List.of(file.ruling(cause, null, kind.reason, null)), List.of());
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
        return switch (kind) {
            case FEEDBACK -> settled(decision, CaseState.PUBLISHED, List.of());
            case TAKEDOWN -> grantedBy == null ? half(decision) : settled(decision, CaseState.PUBLISHED, runs);
        };
    }

    private Change half(Decision decision) {
        Review after = moved(state, decision.reviewer(), deadline);
        return new Change(after, List.of(after.ruling(decision.cause(), state, reason(decision), null)), List.of());
    }

    private Change settled(Decision decision, CaseState to, List<Case> runs) {
        Review after = moved(to, grantedBy, null);
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

    private Review moved(CaseState to, @Nullable String first, @Nullable Deadline until) {
        return new Review(id, subject, kind, askedAt, to, version + 1, first, until);
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
