package io.proofmark.confidence.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence is worth.
 *
 * @param tier trust tier; null for a speed row
 * @param derivedFrom the lines behind it, in a fixed order of factors
 * @param independentOperators counted up to the catalog's saturation
 * @param lifting submission ids of the repetitions that may lift the row
 */
public record Assessment(
        Badge badge,
        @Nullable TrustTier tier,
        Confidence confidence,
        Set<Modifier> modifiers,
        List<Reason> derivedFrom,
        int independentOperators,
        Set<String> lifting) {

    public Assessment {
        modifiers = Set.copyOf(modifiers);
        derivedFrom = List.copyOf(derivedFrom);
        lifting = Set.copyOf(lifting);
    }
}
