package io.proofmark.badge.application;

import io.proofmark.badge.domain.Facts;
import io.proofmark.canonical.UuidV8;
import java.util.Objects;

/** Names the cohort of a run: all runs of one configuration under one benchmark. */
public final class Cohorts {

    private Cohorts() {}

    /** The same for all runs of the configuration, whatever their version of the runtime. */
    public static String key(Facts facts) {
        return UuidV8.of(
                        "cohort",
                        facts.benchmark(),
                        facts.model(),
                        facts.hardware(),
                        Integer.toString(facts.hardwareCount()),
                        Objects.requireNonNullElse(facts.quant(), ""),
                        Objects.requireNonNullElse(facts.engine(), ""))
                .toString();
    }
}
