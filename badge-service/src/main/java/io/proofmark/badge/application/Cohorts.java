package io.proofmark.badge.application;

import io.proofmark.badge.domain.Facts;
import io.proofmark.catalog.CohortKey;

/** Names the cohort of a run: all runs of one configuration under one benchmark. */
public final class Cohorts {

    private Cohorts() {}

    /** The same for all runs of the configuration, whatever their version of the runtime. */
    public static String key(Facts facts) {
        return new CohortKey(
                        facts.benchmark(),
                        facts.model(),
                        facts.hardware(),
                        facts.hardwareCount(),
                        facts.quant(),
                        facts.engine(),
                        facts.concurrency())
                .id();
    }
}
