package io.proofmark.confidence.domain;

import io.proofmark.catalog.Catalog;
import java.time.LocalDate;

/** Badge, tier and reasons from the whole evidence of a row; the order in which evidence came does not matter. */
public final class ConfidencePolicy {

    private ConfidencePolicy() {}

    /**
     * @param asOf UTC day as of which age is judged
     * @param catalog in force, with the rule set that it was released with
     */
    public static Assessment assess(Evidence evidence, LocalDate asOf, Catalog catalog) {
        return switch (evidence) {
            case Evidence.Speed speed -> SpeedPolicy.assess(speed, asOf, catalog);
            case Evidence.Score score -> ScorePolicy.assess(score, asOf, catalog.policies());
        };
    }
}
