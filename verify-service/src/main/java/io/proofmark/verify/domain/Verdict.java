package io.proofmark.verify.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the machine says of a submission: a pure function of the submission, its original, its neighbours, the catalog and
 * the rule set.
 *
 * @param band null unless it was compared with an original
 * @param delta signed percent of the original; null when not comparable
 * @param missing what a reproducer needs and the submission does not give, sorted
 * @param checks one for each rule, in the order of the rule set
 * @param reasons lines that a reader understands; empty when there is nothing to remark
 * @param trustPolicy the policy that trusts who signed the files, if any does
 */
public record Verdict(
        Submission submission,
        Original original,
        Neighbours neighbours,
        Proposal proposal,
        Match match,
        @Nullable Band band,
        @Nullable BigDecimal delta,
        List<String> missing,
        List<Check> checks,
        List<String> reasons,
        @Nullable String trustPolicy) {

    public Verdict {
        missing = List.copyOf(missing);
        checks = List.copyOf(checks);
        reasons = List.copyOf(reasons);
    }

    /** The row that the submission names, if any. */
    public Optional<String> names() {
        return Optional.ofNullable(submission.reproduces());
    }

    /** What speaks against it first; a hint does not. */
    public Optional<String> objection() {
        Optional<String> hint = neighbours.hint();
        return reasons.stream()
                .filter(reason -> !hint.equals(Optional.of(reason)))
                .findFirst();
    }

    /**
     * The published run of a score that this one verifies once it is approved and counts: within the noise, by somebody
     * else on another machine; of a native row by the owner of this registry alone.
     */
    public Optional<String> confirms() {
        if (submission.kind() != Kind.SCORE || match != Match.REPRODUCTION || band != Band.WITHIN_NOISE) {
            return Optional.empty();
        }
        return submission.pack() == null
                ? Optional.ofNullable(neighbours.shown())
                        .filter(shown ->
                                verifies(shown.origin()) && submission.origin().isOwner())
                        .map(Shown::submission)
                : original.known().filter(row -> verifies(row.origin())).map(Submission::id);
    }

    private boolean verifies(Origin other) {
        return submission.origin().independentOf(other);
    }

    /** The run of its row that a check of a native score was compared with. */
    public Optional<String> comparedWith() {
        return match == Match.REPRODUCTION
                ? Optional.ofNullable(neighbours.shown()).map(Shown::submission)
                : Optional.empty();
    }

    /** What the rule found. */
    public Optional<Check> check(String rule) {
        return checks.stream().filter(check -> check.rule().equals(rule)).findFirst();
    }
}
