package io.proofmark.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One card or machine that runs a model.
 *
 * @param slug the key in submissions
 * @param name as the vendor writes it
 * @param kind {@code gpu}, {@code apple}, {@code cpu} or {@code apu}
 * @param bandwidthGbPerSecond peak memory bandwidth in 10⁹ bytes a second, from the vendor's specification
 * @param memoryGib memory in GiB; null where it is not fixed, as beside a processor
 */
public record Hardware(
        String slug,
        String name,
        String kind,
        BigDecimal bandwidthGbPerSecond,
        @Nullable BigDecimal memoryGib) {}
