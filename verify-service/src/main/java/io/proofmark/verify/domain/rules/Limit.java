package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Limits;
import io.proofmark.catalog.Policies;
import java.util.Optional;
import java.util.function.Function;

/**
 * A limit of a rule.
 *
 * @param key where it stands in the catalog
 * @param unit of its value
 * @param value of a catalog; empty where each entry has its own, or the catalog is older than the limit
 */
public record Limit(String key, String unit, Function<Catalog, Optional<Object>> value) {

    static Limit policy(String key, String unit, Function<Policies, Object> value) {
        return new Limit("policies." + key, unit, catalog -> Optional.of(value.apply(catalog.policies())));
    }

    static Limit limit(String key, String unit, Function<Limits, Object> value) {
        return new Limit("policies.limits." + key, unit, catalog -> Optional.ofNullable(catalog.limits())
                .map(value));
    }

    /** One that each entry of a list of the catalog gives itself. */
    static Limit each(String key, String unit) {
        return new Limit(key, unit, _ -> Optional.empty());
    }
}
