package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule says of itself.
 *
 * @param id one of {@link io.proofmark.verify.domain.Rules}
 * @param title a few words
 * @param text what it asks
 * @param outcomes what each outcome that it may have means
 * @param limits where its limits stand in the catalog
 * @param readOn path of the API below which more is to be read
 */
public record About(
        String id, String title, String text, Map<Outcome, String> outcomes, List<Limit> limits, String readOn) {

    private static final String CATALOG = "/v1/catalog";

    public About {
        EnumMap<Outcome, String> ordered = new EnumMap<>(Outcome.class);
        ordered.putAll(outcomes);
        outcomes = Collections.unmodifiableMap(ordered);
        limits = List.copyOf(limits);
    }

    static About of(String id, String title, String text) {
        return new About(id, title, text, Map.of(), List.of(), CATALOG);
    }

    About outcome(Outcome outcome, String meaning) {
        EnumMap<Outcome, String> more = new EnumMap<>(Outcome.class);
        more.putAll(outcomes);
        more.put(outcome, meaning);
        return new About(id, title, text, more, limits, readOn);
    }

    About pass(String meaning) {
        return outcome(Outcome.PASS, meaning);
    }

    About warn(String meaning) {
        return outcome(Outcome.WARN, meaning);
    }

    About fail(String meaning) {
        return outcome(Outcome.FAIL, meaning);
    }

    About notApplicable(String meaning) {
        return outcome(Outcome.NOT_APPLICABLE, meaning);
    }

    About unavailable(String meaning) {
        return outcome(Outcome.UNAVAILABLE, meaning);
    }

    About limit(Limit limit) {
        List<Limit> more = new ArrayList<>(limits);
        more.add(limit);
        return new About(id, title, text, outcomes, more, readOn);
    }

    About readOn(String path) {
        return new About(id, title, text, outcomes, limits, path);
    }
}
