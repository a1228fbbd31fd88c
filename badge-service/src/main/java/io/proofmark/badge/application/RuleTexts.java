package io.proofmark.badge.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rules in force say of themselves. */
public interface RuleTexts {

    /** Empty while nobody can be asked. */
    Optional<RuleBook> inForce();

    /**
     * @param ruleSet its version
     * @param rules on documents
     * @param packageRules on packages besides
     */
    record RuleBook(String ruleSet, String catalog, List<RuleText> rules, List<RuleText> packageRules) {}

    /**
     * One rule.
     *
     * @param limits that it keeps to, as text
     * @param outcomes what each means
     */
    record RuleText(String id, String title, String text, List<String> limits, Map<String, String> outcomes) {}
}
