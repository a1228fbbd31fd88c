package io.proofmark.verify.domain;

import org.jspecify.annotations.Nullable;

/**
 * What ran on what; slugs as written, whether the catalog knows them or not.
 *
 * @param quantProvider who made the file, as written
 * @param hardwareCount cards or machines
 * @param quant upper case
 */
public record Configuration(
        String benchmark,
        String model,
        @Nullable String quantProvider,
        String hardware,
        int hardwareCount,
        @Nullable String quant,
        @Nullable String engine,
        @Nullable String engineVersion) {}
