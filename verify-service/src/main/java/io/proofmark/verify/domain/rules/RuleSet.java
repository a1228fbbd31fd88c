package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Conclusion;
import java.util.List;

/**
 * Rules and what is concluded from them; once released it never changes.
 *
 * @param name as events name it
 * @param rules in the order of a verdict
 */
public record RuleSet(String name, List<Rule> rules, Conclusion conclusion) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Ids of the rules in the order of a verdict. */
    public List<String> ids() {
        return rules.stream().map(rule -> rule.about().id()).toList();
    }
}
