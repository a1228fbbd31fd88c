package io.proofmark.verify.application;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import io.proofmark.catalog.UnknownCatalogVersion;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Judge;
import io.proofmark.verify.domain.pack.PackageJudge;
import io.proofmark.verify.domain.rules.RuleBook;

/** Finds the rules and the catalog that an event names. */
public final class RulesInForce {

    private RulesInForce() {}

    /** What the door stamps on new events. */
    public static InForce today() {
        return new InForce(Catalogs.current().ruleSet(), Catalogs.CURRENT);
    }

    /**
     * Whether the one was released after the other.
     *
     * @throws UnknownRules when this program does not carry one of them
     */
    static boolean isNewer(InForce one, InForce other) {
        try {
            return RuleBook.isNewer(one, other);
        } catch (IllegalArgumentException e) {
            throw new UnknownRules(e.getMessage() + ": this instance is too old", e);
        }
    }

    /** @throws UnknownRules when this program does not carry the catalog */
    static Catalog catalog(InForce rules) {
        try {
            return Catalogs.version(rules.catalog());
        } catch (UnknownCatalogVersion e) {
            throw new UnknownRules("catalog " + rules.catalog() + " is not known: this instance is too old", e);
        }
    }

    /** @throws UnknownRules when this program does not carry the rule set */
    static PackageJudge packageJudge(InForce rules) {
        return new PackageJudge(judge(rules).rules().rules());
    }

    /** @throws UnknownRules when this program does not carry the rule set */
    static Judge judge(InForce rules) {
        return RuleBook.rules(rules.ruleSet()).map(Judge::new).orElseThrow(() -> new UnknownRules(rules.ruleSet()));
    }
}
