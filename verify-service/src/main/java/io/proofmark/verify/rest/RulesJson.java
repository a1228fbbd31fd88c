package io.proofmark.verify.rest;

import io.proofmark.catalog.Catalog;
import io.proofmark.verify.domain.Word;
import io.proofmark.verify.domain.rules.About;
import io.proofmark.verify.domain.rules.Limit;
import io.proofmark.verify.domain.rules.PackageRules;
import io.proofmark.verify.domain.rules.RuleSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule set as outside parties see it.
 *
 * @param catalog version whose limits are shown
 * @param rules in the order of a verdict on a native submission
 * @param packageRules what is asked of packages besides, and by the door alone
 * @param ruleSets all that this program carries, the oldest first
 */
public record RulesJson(
        String ruleSet, String catalog, List<RuleJson> rules, List<RuleJson> packageRules, List<String> ruleSets) {

    /**
     * One rule.
     *
     * @param text what it asks
     * @param limits that it keeps to
     * @param outcomes what each outcome that it may have means
     * @param readOn path of the API below which more is to be read
     */
    public record RuleJson(
            String id, String title, String text, List<LimitJson> limits, Map<String, String> outcomes, String readOn) {

        static RuleJson of(About about, Catalog catalog) {
            Map<String, String> outcomes = new LinkedHashMap<>();
            about.outcomes().forEach((Word outcome, String meaning) -> outcomes.put(outcome.word(), meaning));
            return new RuleJson(
                    about.id(),
                    about.title(),
                    about.text(),
                    about.limits().stream()
                            .map(limit -> LimitJson.of(limit, catalog))
                            .toList(),
                    outcomes,
                    about.readOn());
        }
    }

    /**
     * One limit.
     *
     * @param key where it stands in the catalog; {@code *} stands for each entry
     * @param value null where each entry has its own
     */
    public record LimitJson(String key, @Nullable Object value, String unit) {

        static LimitJson of(Limit limit, Catalog catalog) {
            return new LimitJson(limit.key(), limit.value().apply(catalog).orElse(null), limit.unit());
        }
    }

    static RulesJson of(RuleSet set, Catalog catalog, List<String> ruleSets) {
        return new RulesJson(
                set.name(),
                catalog.version(),
                set.rules().stream()
                        .map(rule -> RuleJson.of(rule.about(), catalog))
                        .toList(),
                PackageRules.ALL.stream()
                        .map(about -> RuleJson.of(about, catalog))
                        .toList(),
                ruleSets);
    }
}
