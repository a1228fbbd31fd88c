package io.proofmark.confidence.application;

import java.math.BigDecimal;

/**
 * Where a row stands among those of its configuration.
 *
 * @param cohort id of the configuration
 * @param figure what the row shows, above 0
 */
public record CohortPlace(String cohort, BigDecimal figure) {}
