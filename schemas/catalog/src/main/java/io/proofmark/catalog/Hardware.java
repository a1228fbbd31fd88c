package io.proofmark.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One card or machine that runs a model.
 *
 * @param slug the key in submissions
 * @param name as the vendor writes it
 * @param kind {@code gpu}, {@code apple}, {@code cpu} or {@code apu}
 * @param bandwidthGbPerSecond peak memory bandwidth in 10⁹ bytes a second, from the vendor's specification
 * @param memoryGib memory in GiB; null where it is not fixed, as beside a processor
 * @param form {@code desktop}, {@code laptop}, {@code workstation} or {@code server}; null where one name says it all
 * @param family of processors that are alike, or null
 * @param memoryTier kind of main memory beside a processor, or null
 * @param features what it can do that not all can, as {@code fp8}, {@code mlx}
 */
public record Hardware(
        String slug,
        String name,
        String kind,
        BigDecimal bandwidthGbPerSecond,
        @Nullable BigDecimal memoryGib,
        @Nullable String form,
        @Nullable String family,
        @Nullable String memoryTier,
        List<String> features) {

    public Hardware {
        features = List.copyOf(features);
    }
}
