package io.proofmark.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code gold.yaml}, which the first versions do not have. */
final class GoldReader {

    private GoldReader() {}

    static Map<String, Gold> read(CatalogFiles files) {
        return files.entriesIfThere("gold.yaml", (_, fields) -> gold(fields));
    }

    private static Gold gold(Fields fields) {
        Map<String, String> classes = fields.values("classes", Fields::text);
        int instances = classes.isEmpty() ? 0 : fields.count("instancesPerClass");
        return new Gold(
                List.copyOf(classes.values()), labels(classes, instances), fields.values("estimates", Fields::decimal));
    }

    /** An id is the prefix of its class and a number: CRIT-001. */
    private static Map<String, String> labels(Map<String, String> classes, int instances) {
        Map<String, String> labels = new LinkedHashMap<>();
        classes.forEach((prefix, label) -> {
            for (int number = 1; number <= instances; number++) {
                labels.put("%s-%03d".formatted(prefix, number), label);
            }
        });
        return labels;
    }
}
