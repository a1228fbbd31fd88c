package io.proofmark.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code benchmarks.yaml}. */
final class BenchmarksReader {

    private static final String FILE = "benchmarks.yaml";
    private static final List<String> KINDS = List.of("speed", "score");
    private static final List<String> FORMATS = List.of("puma", "inferencebench");
    private static final List<String> POLICIES = List.of("auto", "review");

    private BenchmarksReader() {}

    static Map<String, Benchmark> read(CatalogFiles files) {
        Map<String, Benchmark> benchmarks = files.entries(FILE, BenchmarksReader::benchmark);
        for (Benchmark benchmark : benchmarks.values()) {
            String predecessor = benchmark.predecessor();
            if (predecessor != null && !benchmarks.containsKey(predecessor)) {
                throw new CatalogFault(FILE + " " + benchmark.slug(), "predecessor " + predecessor + " is not there");
            }
        }
        return benchmarks;
    }

    private static Benchmark benchmark(String slug, Fields fields) {
        return new Benchmark(
                slug,
                fields.text("name"),
                fields.oneOf("kind", KINDS),
                fields.has("format") ? fields.oneOf("format", FORMATS) : null,
                fields.text("metric"),
                fields.text("unit"),
                fields.has("lowerIsBetter") && fields.flag("lowerIsBetter"),
                Policy.valueOf(fields.oneOf("policy", POLICIES).toUpperCase(Locale.ROOT)),
                fields.text("description"),
                fields.optionalTexts("steps"),
                fields.has("minRuns") ? fields.count("minRuns") : 0,
                fields.has("noise") ? fields.positive("noise") : BigDecimal.ZERO,
                fields.optionalTexts("logHosts"),
                fields.optionalTexts("runners"),
                fields.optionalText("predecessor"),
                fields.optionalText("changed"),
                fields.has("recipe") ? recipe(fields.fields("recipe")) : Recipe.NONE,
                fields.has("scale") ? scale(fields.fields("scale")) : Scale.ANY);
    }

    private static Recipe recipe(Fields fields) {
        Recipe recipe = new Recipe(
                fields.has("warmup") && fields.flag("warmup"),
                fields.has("promptTokens") ? Integer.valueOf(fields.count("promptTokens")) : null,
                fields.has("maxTokens") ? Integer.valueOf(fields.count("maxTokens")) : null,
                fields.has("temperature") ? fields.decimal("temperature") : null);
        fields.nothingElse();
        return recipe;
    }

    private static Scale scale(Fields fields) {
        Scale scale = new Scale(
                fields.has("least") ? fields.decimal("least") : null,
                fields.has("most") ? fields.decimal("most") : null,
                fields.values("subtasks", Fields::positive),
                fields.has("tolerance") ? fields.positive("tolerance") : BigDecimal.ZERO);
        fields.nothingElse();
        return scale;
    }
}
