package io.proofmark.verify.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a submission stands.
 *
 * @param version 1, 2, 3 …; independent of whether a reproduction or its original came first
 * @param judged the verdict in force
 * @param tokenSha256 of the first accepted copy's token, hex
 * @param operator digest within the row, hex
 * @param rules under which it was judged last
 * @param severable whether a row of its own can be made of it
 * @param hands what people did to it
 */
public record Case(
        String submissionId,
        String subject,
        Kind kind,
        CaseState state,
        int version,
        Judged judged,
        String tokenSha256,
        @Nullable String operator,
        @Nullable Deadline deadline,
        InForce rules,
        boolean severable,
        Hands hands)
        implements Matter {

    /** What decisions depend on in a verdict. */
    public record Judged(
            String verdictId, Match match, @Nullable Band band) {

        /** Of a case whose files are still being measured. */
        static final Judged NOTHING = new Judged("", Match.WAITING, null);
    }

    @Override
    public String id() {
        return submissionId;
    }

    /** Whether a person ruled on it: then no verdict moves it any more. */
    public boolean ruled() {
        return hands.ruled() != null;
    }

    /** Whether it is public and somebody is to look at it again. */
    public boolean reviewedAgain() {
        return state == CaseState.PUBLISHED && deadline != null;
    }

    /** Whether no verdict compares it with its original, or says what its files are, yet. */
    public boolean awaitsVerdict() {
        return state == CaseState.MEASURING || state == CaseState.WAITING_FOR_ORIGINAL;
    }

    /** Whether it was taken back before anything was known of its files: there will be no verdict. */
    public boolean withdrawnUnjudged() {
        return state == CaseState.WITHDRAWN && judged.equals(Judged.NOTHING);
    }

    @Override
    public List<Action> legal() {
        return switch (state) {
            case QUEUED, NEEDS_INFO -> undecided();
            case PENDING_EVIDENCE -> List.of(Action.REJECT);
            case PUBLISHED ->
                reviewedAgain() ? List.of(Action.APPROVE, Action.REJECT, Action.REVERSE) : List.of(Action.REVERSE);
            // What policy rejects has an id that is another's.
            case REJECTED -> ruled() ? List.of(Action.REVERSE) : List.of();
            case MEASURING, WAITING_FOR_ORIGINAL, WITHDRAWN, SUPERSEDED -> List.of();
        };
    }

    @Override
    public Optional<String> lacks(Decision decision) {
        if (decision.reason() == null) {
            return Optional.of("a decision needs a reason");
        }
        return switch (decision.action()) {
            case REJECT, NEEDS_INFO, FRAGMENT -> Optional.empty();
            case APPROVE -> approvalLacks(decision);
            case REVERSE -> second(decision, inForce().by());
            case RESTORE -> second(decision, hands.reversedBy());
            case POLICY, WITHDRAW, INFORMATION, FEEDBACK, TAKEDOWN -> Optional.of("no reviewer does that");
        };
    }

    /** The ruling that keeps it where it is, whoever made it. */
    Hands.Ruled inForce() {
        return Objects.requireNonNullElseGet(hands.ruled(), () -> new Hands.Ruled(Policing.BY, state, null, List.of()));
    }

    /** Whether people have it in hand, so that a verdict changes nothing but what they look at. */
    boolean held() {
        return state == CaseState.NEEDS_INFO || hands.reversed() != null;
    }

    /** The version after the next change: a reproduction that still waits skips the one of its judgement. */
    int next() {
        return state == CaseState.WAITING_FOR_ORIGINAL ? version + 2 : version + 1;
    }

    /** The case after the next change. */
    Case moved(CaseState to, @Nullable Deadline until, Hands after) {
        return new Case(
                submissionId, subject, kind, to, next(), judged, tokenSha256, operator, until, rules, severable, after);
    }

    private List<Action> undecided() {
        List<Action> actions = new ArrayList<>();
        if (approvable()) {
            actions.add(Action.APPROVE);
        }
        actions.add(Action.REJECT);
        if (severable) {
            actions.add(Action.FRAGMENT);
        }
        if (state == CaseState.QUEUED) {
            actions.add(Action.NEEDS_INFO);
        }
        if (hands.reversed() != null) {
            actions.add(Action.RESTORE);
        }
        return List.copyOf(actions);
    }

    private boolean approvable() {
        return switch (judged.match()) {
            case ORIGINAL -> true;
            case REPRODUCTION ->
                kind == Kind.SCORE || judged.band() != null && judged.band().approvable();
            case WAITING, RELATED, UNRELATED -> false;
        };
    }

    private Optional<String> approvalLacks(Decision decision) {
        if (judged.band() == Band.WITHIN_25 && decision.counts() == null) {
            return Optional.of("an approval between 10 and 25 % says whether the run counts");
        }
        if (kind == Kind.SCORE && decision.confirmed().isEmpty()) {
            return Optional.of("an approval of a score says what a person confirmed");
        }
        return Optional.empty();
    }

    private static Optional<String> second(Decision decision, @Nullable String first) {
        return decision.reviewer().equals(first)
                ? Optional.of("a second reviewer does that; the ruling is by " + first)
                : Optional.empty();
    }
}
