package io.proofmark.cli.rules;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import io.proofmark.cli.log.CannotRead;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.rules.RuleBook;
import io.proofmark.verify.domain.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** A rule set with a catalog. */
record Edition(RuleSet rules, Catalog catalog) {

    /**
     * @param catalog version; null for the newest that was released with the set
     * @throws CannotRead when this program does not carry one of them, or the catalog is older than the set
     * @throws io.proofmark.catalog.UnknownCatalogVersion when it does not carry the catalog
     */
    static Edition of(String ruleSet, @Nullable String catalog) {
        RuleSet rules = RuleBook.rules(ruleSet)
                .orElseThrow(() -> new CannotRead("rule set " + ruleSet + " is not known to this program"));
        Edition edition = new Edition(rules, catalog == null ? newest(ruleSet) : Catalogs.version(catalog));
        if (RuleBook.isNewer(edition.inForce(), released(edition.catalog()))) {
            throw new CannotRead(
                    "catalog " + catalog + " was released before rule set " + ruleSet + " and lacks what it asks for");
        }
        return edition;
    }

    private static InForce released(Catalog catalog) {
        return new InForce(catalog.ruleSet(), catalog.version());
    }

    /** The set's name. */
    String ruleSet() {
        return rules.name();
    }

    /** What an event judged under it names. */
    InForce inForce() {
        return new InForce(ruleSet(), catalog.version());
    }

    private static Catalog newest(String ruleSet) {
        return Catalogs.newestOf(ruleSet)
                .orElseThrow(() -> new CannotRead("no catalog was released with rule set " + ruleSet + ": name one"));
    }
}
