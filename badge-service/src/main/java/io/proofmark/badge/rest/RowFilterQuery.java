package io.proofmark.badge.rest;

import io.proofmark.badge.application.RowFilter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of rows as they come in an address. */
public class RowFilterQuery {

    @RestQuery
    @Nullable
    String model;

    @RestQuery
    @Nullable
    String hardware;

    @RestQuery
    @Nullable
    String quant;

    @RestQuery
    @Nullable
    String runtime;

    @RestQuery
    @Nullable
    String badge;

    @RestQuery
    @Nullable
    String confidence;

    /**
     * The filter, under that benchmark.
     *
     * @throws io.proofmark.badge.application.WrongParameter when there is no such badge or confidence
     */
    public RowFilter under(@Nullable String benchmark) {
        return RowFilter.of(benchmark, model, hardware, quant, runtime, badge, confidence);
    }
}
