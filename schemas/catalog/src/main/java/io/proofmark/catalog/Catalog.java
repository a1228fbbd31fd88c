package io.proofmark.catalog;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One released version of what the rules know; maps keep the order of the files.
 *
 * @param version the day of its release
 * @param ruleSet the rules it was released with
 * @param models by slug
 * @param hardware by slug
 * @param quants by name in upper case
 * @param engines by name
 * @param benchmarks by slug
 * @param gold known right answers by scenario of PUMA
 * @param policies the limits
 * @param limits the limits that rule set 2 added; null in a catalog of before
 */
public record Catalog(
        String version,
        String ruleSet,
        Map<String, Model> models,
        Map<String, Hardware> hardware,
        Map<String, Quant> quants,
        Map<String, Engine> engines,
        Map<String, Benchmark> benchmarks,
        Map<String, Gold> gold,
        Policies policies,
        @Nullable Limits limits) {

    /** The model of that slug, if known. */
    public Optional<Model> model(String slug) {
        return Optional.ofNullable(models.get(slug));
    }

    /** The hardware of that slug, if known. */
    public Optional<Hardware> hardware(String slug) {
        return Optional.ofNullable(hardware.get(slug));
    }

    /** The quantisation of that name in upper case, if known. */
    public Optional<Quant> quant(String name) {
        return Optional.ofNullable(quants.get(name));
    }

    /** The engine of that name, if known. */
    public Optional<Engine> engine(String name) {
        return Optional.ofNullable(engines.get(name));
    }

    /** The benchmark of that slug, if known. */
    public Optional<Benchmark> benchmark(String slug) {
        return Optional.ofNullable(benchmarks.get(slug));
    }
}
