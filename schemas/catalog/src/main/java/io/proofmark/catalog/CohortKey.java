package io.proofmark.catalog;

import io.proofmark.canonical.UuidV8;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What ran on what under one benchmark, whatever the versions; runs that serve several users at once are a cohort of their
 * own. Names as written in the submission.
 *
 * @param hardwareCount cards or machines
 * @param quant upper case, or null where it is not provided
 * @param concurrency users served at once, or null where it is not provided
 */
public record CohortKey(
        String benchmark,
        String model,
        String hardware,
        int hardwareCount,
        @Nullable String quant,
        @Nullable String engine,
        @Nullable Integer concurrency) {

    /** A UUIDv8 that all rows of the cohort share. */
    public String id() {
        return UuidV8.of(
                        "cohort",
                        benchmark,
                        model,
                        hardware,
                        Integer.toString(hardwareCount),
                        Objects.requireNonNullElse(quant, ""),
                        Objects.requireNonNullElse(engine, ""),
                        Objects.toString(concurrency, ""))
                .toString();
    }
}
