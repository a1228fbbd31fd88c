package io.proofmark.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The right answers to a scenario of PUMA that are known, by instance.
 *
 * @param classes in the order in which PUMA sums over them
 * @param labels class of an instance
 * @param estimates number of an instance
 */
public record Gold(List<String> classes, Map<String, String> labels, Map<String, BigDecimal> estimates) {

    /** No answer is known. */
    public static final Gold NONE = new Gold(List.of(), Map.of(), Map.of());

    public Gold {
        classes = List.copyOf(classes);
        labels = Map.copyOf(labels);
        estimates = Map.copyOf(estimates);
    }

    /** The class of an instance, if known. */
    public Optional<String> label(String instance) {
        return Optional.ofNullable(labels.get(instance));
    }

    /** The number of an instance, if known. */
    public Optional<BigDecimal> estimate(String instance) {
        return Optional.ofNullable(estimates.get(instance));
    }
}
