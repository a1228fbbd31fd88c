package io.proofmark.verify.domain;

import io.proofmark.catalog.Catalog;
import io.proofmark.verify.domain.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the rules and draws the conclusion. */
public record Judge(RuleSet rules) {

    /** The same where nothing is known of other submissions. */
    public Verdict judge(Submission submission, Original original, Catalog catalog) {
        return judge(submission, original, Neighbours.NONE, catalog);
    }

    /**
     * Judges one submission.
     *
     * @throws IllegalArgumentException when the catalog was released before the limits of this rule set
     */
    public Verdict judge(Submission submission, Original original, Neighbours neighbours, Catalog catalog) {
        Conclusion conclusion = rules.conclusion();
        Inquiry inquiry = new Inquiry(submission, original, Optional.ofNullable(neighbours.shown()), catalog);
        List<Check> checks = new ArrayList<>(rules.rules().size());
        rules.rules().forEach(rule -> checks.add(rule.check(inquiry)));
        Match match = conclusion.match(inquiry, checks);
        Optional<Divergence> divergence = conclusion.divergence(inquiry);
        return new Verdict(
                submission,
                original,
                neighbours,
                conclusion.proposal(match, original, divergence.map(Divergence::band), checks),
                match,
                divergence.map(Divergence::band).orElse(null),
                divergence.map(Divergence::delta).orElse(null),
                Missing.of(submission),
                checks,
                reasons(submission, match, checks, neighbours),
                null);
    }

    private static List<String> reasons(Submission submission, Match match, List<Check> checks, Neighbours neighbours) {
        List<String> reasons = new ArrayList<>();
        if (match == Match.RELATED) {
            reasons.add("not a reproduction: equal to the original in three of four dimensions");
        } else if (match == Match.UNRELATED && submission.kind() == Kind.SPEED) {
            reasons.add("not a reproduction: too little is known to be equal to the original");
        } else if (match == Match.UNRELATED) {
            reasons.add("a check of a row: it never becomes the row's value");
        }
        if (match == Match.WAITING && submission.kind() == Kind.SCORE) {
            reasons.add("a check of a row that shows no run yet: it is compared as soon as there is one");
        }
        for (Check check : checks) {
            if (check.remarkable()) {
                reasons.add(check.message());
            }
        }
        neighbours.hint().ifPresent(reasons::add);
        return reasons;
    }
}
