package io.proofmark.badge.application;

import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Confidence;
import org.jspecify.annotations.Nullable;

/** What a reader wants of the public rows; null asks for nothing. */
public record RowFilter(
        @Nullable String benchmark,
        @Nullable String model,
        @Nullable String hardware,
        @Nullable String quant,
        @Nullable String runtime,
        @Nullable BadgeWord badge,
        @Nullable Confidence confidence) {}
