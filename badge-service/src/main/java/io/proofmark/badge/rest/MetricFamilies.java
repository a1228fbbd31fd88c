package io.proofmark.badge.rest;

import io.proofmark.badge.domain.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a package declares, by family; a family that its format has no field for is said to be not provided. */
final class MetricFamilies {

    private static final String NOT_PROVIDED = "Not provided";
    private static final String PUMA = "puma-";

    /** The seven that PUMA names. */
    private static final List<String> FAMILIES =
            List.of("accuracy", "calibration", "efficiency", "stability", "robustness", "fairness", "sustainability");

    private MetricFamilies() {}

    static Map<String, Object> of(Facts facts) {
        Map<String, Map<String, Object>> given = new TreeMap<>();
        facts.declaredMetrics().forEach(metric -> {
            String[] name = metric.name().split("\\.", 2);
            given.computeIfAbsent(name[0], _ -> new TreeMap<>()).put(name[name.length - 1], metric.value());
        });
        Map<String, Object> families = new LinkedHashMap<>();
        if (facts.benchmark().startsWith(PUMA)) {
            FAMILIES.forEach(family -> families.put(family, NOT_PROVIDED));
        }
        families.putAll(given);
        return families;
    }
}
