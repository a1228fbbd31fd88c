package io.proofmark.cli.rules;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import io.proofmark.cli.log.CannotRead;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.rules.Rule;
import io.proofmark.verify.domain.rules.RuleBook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule set with a catalog.
 *
 * @param ruleSet its name
 */
record Edition(String ruleSet, List<Rule> rules, Catalog catalog) {

    /**
     * @param catalog version; null for the newest that was released with the set
     * @throws CannotRead when this program does not carry one of them
     * @throws io.proofmark.catalog.UnknownCatalogVersion when it does not carry the catalog
     */
    static Edition of(String ruleSet, @Nullable String catalog) {
        List<Rule> rules = RuleBook.rules(ruleSet)
                .orElseThrow(() -> new CannotRead("rule set " + ruleSet + " is not known to this program"));
        return new Edition(ruleSet, rules, catalog == null ? newest(ruleSet) : Catalogs.version(catalog));
    }

    /** What an event judged under it names. */
    InForce inForce() {
        return new InForce(ruleSet, catalog.version());
    }

    private static Catalog newest(String ruleSet) {
        return Catalogs.newestOf(ruleSet)
                .orElseThrow(() -> new CannotRead("no catalog was released with rule set " + ruleSet + ": name one"));
    }
}
