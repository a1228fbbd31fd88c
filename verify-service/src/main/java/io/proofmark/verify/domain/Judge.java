package io.proofmark.verify.domain;

import io.proofmark.catalog.Catalog;
import io.proofmark.verify.domain.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the rules and draws the conclusion. */
public record Judge(List<Rule> rules) {

    public Verdict judge(Submission submission, Original original, Catalog catalog) {
        Inquiry inquiry = new Inquiry(submission, original, catalog);
        List<Check> checks = rules.stream().map(rule -> rule.check(inquiry)).toList();
        Match match = Matching.of(submission, original, checks);
        Optional<Divergence> divergence = inquiry.divergence();
        return new Verdict(
                submission,
                original,
                Proposals.of(match, original, divergence.map(Divergence::band), checks),
                match,
                divergence.map(Divergence::band).orElse(null),
                divergence.map(Divergence::delta).orElse(null),
                Missing.of(submission),
                checks,
                reasons(submission, match, checks));
    }

    private static List<String> reasons(Submission submission, Match match, List<Check> checks) {
        List<String> reasons = new ArrayList<>();
        if (match == Match.RELATED) {
            reasons.add("not a reproduction: equal to the original in three of four dimensions");
        } else if (match == Match.UNRELATED && submission.kind() == Kind.SPEED) {
            reasons.add("not a reproduction: too little is known to be equal to the original");
        } else if (match == Match.UNRELATED) {
            reasons.add("a check of a row: it never becomes the row's value");
        }
        checks.stream().filter(Check::remarkable).map(Check::message).forEach(reasons::add);
        return reasons;
    }
}
