package io.proofmark.confidence.domain;

import org.jspecify.annotations.Nullable;

/**
 * What ran the model, as written in the submission; null where it is not provided.
 *
 * @param engine lower case
 */
public record Runtime(@Nullable String engine, @Nullable String version) {}
