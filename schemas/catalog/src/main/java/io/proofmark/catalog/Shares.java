package io.proofmark.catalog;

import java.math.BigDecimal;

/**
 * Two lower limits of a figure, as shares of what it should be at least.
 *
 * @param warn below it a person should look
 * @param reject below it the figure is not possible
 */
public record Shares(BigDecimal warn, BigDecimal reject) {}
