package io.proofmark.verify.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the machine says of a submission: a pure function of the submission, its original, the catalog and the rule set.
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

    /** A verdict on what nobody signed as a file. */
    public Verdict(
            Submission submission,
            Original original,
            Proposal proposal,
            Match match,
            @Nullable Band band,
            @Nullable BigDecimal delta,
            List<String> missing,
            List<Check> checks,
            List<String> reasons) {
        this(submission, original, proposal, match, band, delta, missing, checks, reasons, null);
    }

    /** The row that the submission names, if any. */
    public Optional<String> names() {
        return Optional.ofNullable(submission.reproduces());
    }

    /** What the rule found. */
    public Optional<Check> check(String rule) {
        return checks.stream().filter(check -> check.rule().equals(rule)).findFirst();
    }
}
