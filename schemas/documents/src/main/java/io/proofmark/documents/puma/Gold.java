package io.proofmark.documents.puma;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The right answers that are known, by instance.
 *
 * @param classes in the order in which PUMA sums over them
 * @param labels class of an instance
 * @param estimates number of an instance
 */
public record Gold(List<String> classes, Map<String, String> labels, Map<String, BigDecimal> estimates) {

    private static final int INSTANCES_PER_CLASS = 50;
    private static final Map<String, String> PREFIXES =
            Map.of("CRIT", "Critical", "MAJR", "Major", "MINR", "Minor", "TRIV", "Trivial");

    public Gold {
        classes = List.copyOf(classes);
        labels = Map.copyOf(labels);
        estimates = Map.copyOf(estimates);
    }

    /**
     * The 200 instances of {@code triage_jira}, which carry their class in the prefix, 50 each (PUMA's
     * {@code jira_balanced_200}). PUMA publishes no estimates.
     */
    public static Gold published() {
        Map<String, String> labels = new TreeMap<>();
        PREFIXES.forEach((prefix, label) -> {
            for (int i = 1; i <= INSTANCES_PER_CLASS; i++) {
                labels.put("%s-%03d".formatted(prefix, i), label);
            }
        });
        return new Gold(List.of("Critical", "Major", "Minor", "Trivial"), labels, Map.of());
    }

    Optional<String> label(String instance) {
        return Optional.ofNullable(labels.get(instance));
    }

    Optional<BigDecimal> estimate(String instance) {
        return Optional.ofNullable(estimates.get(instance));
    }
}
