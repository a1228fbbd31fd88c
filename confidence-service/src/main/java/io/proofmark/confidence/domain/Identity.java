package io.proofmark.confidence.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who measured, and where, as digests that are equal within a row and unlinkable between rows.
 *
 * @param operator null where nobody is named
 * @param machine null where no machine is named
 */
public record Identity(
        @Nullable String operator,
        Strength strength,
        @Nullable String machine) {}
