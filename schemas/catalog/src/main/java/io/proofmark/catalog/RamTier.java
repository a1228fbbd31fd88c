package io.proofmark.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A size of main memory.
 *
 * @param upToGib the most that belongs to it, in GiB
 * @param gbPerSecond what hosts of that size read at most, in 10⁹ bytes a second; null where it is not known
 */
public record RamTier(BigDecimal upToGib, @Nullable BigDecimal gbPerSecond) {}
