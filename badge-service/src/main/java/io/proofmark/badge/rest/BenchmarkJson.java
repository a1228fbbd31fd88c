package io.proofmark.badge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.proofmark.catalog.Benchmark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How something is measured and ruled on, as the catalog in force says. */
@Schema(name = "Benchmark")
public record BenchmarkJson(
        String slug,
        String name,
        String kind,
        String metric,
        String unit,
        boolean lowerIsBetter,
        String policy,
        String description,
        RecipeJson recipe,
        List<String> dimensions,
        BandsJson bands,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> runners,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, BigDecimal> subtasks,
        @Nullable String predecessor,
        @Nullable String changed) {

    /** What has to be equal in a reproduction (rule specification, section 4). */
    private static final List<String> DIMENSIONS = List.of("model", "hardware", "quant", "runtime");

    /** The protocol, and what it fixes of a run; null: nothing. */
    @Schema(name = "Recipe")
    public record RecipeJson(
            List<String> steps,
            int minRuns,
            boolean warmup,
            @Nullable Integer promptTokens,
            @Nullable Integer maxTokens,
            @Nullable BigDecimal temperature) {}

    /**
     * How far a reproduction may be off.
     *
     * @param noise in the unit of the benchmark; null where percent of the original's value count
     * @param percent upper ends of the bands; empty where noise counts
     */
    @Schema(name = "Bands")
    public record BandsJson(@Nullable BigDecimal noise, List<BigDecimal> percent) {}

    static BenchmarkJson of(Benchmark it, List<BigDecimal> percent) {
        boolean byNoise = it.noise().signum() > 0;
        return new BenchmarkJson(
                it.slug(),
                it.name(),
                it.kind(),
                it.metric(),
                it.unit(),
                it.lowerIsBetter(),
                it.policy().name().toLowerCase(Locale.ROOT),
                it.description(),
                new RecipeJson(
                        it.steps(),
                        it.minRuns(),
                        it.recipe().warmup(),
                        it.recipe().promptTokens(),
                        it.recipe().maxTokens(),
                        it.recipe().temperature()),
                DIMENSIONS,
                new BandsJson(byNoise ? it.noise() : null, byNoise ? List.of() : percent),
                it.runners(),
                it.scale().subtasks(),
                it.predecessor(),
                it.changed());
    }
}
