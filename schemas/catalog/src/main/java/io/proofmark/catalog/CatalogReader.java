package io.proofmark.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the six files of one version; every fault names file, line and place. */
final class CatalogReader {

    private static final List<String> VARIANTS = List.of("base", "instruct", "chat");
    private static final List<String> HARDWARE_KINDS = List.of("gpu", "apple", "cpu", "apu");
    private static final List<String> FORMS = List.of("desktop", "laptop", "workstation", "server");
    private static final List<String> BENCHMARK_KINDS = List.of("speed", "score");
    private static final List<String> POLICIES = List.of("auto", "review");

    private final Function<String, InputStream> files;

    /** @param files opens a file by its name */
    CatalogReader(Function<String, InputStream> files) {
        this.files = files;
    }

    Catalog read(String version) {
        Map<String, Quant> quants = entries("quants.yaml", CatalogReader::quant);
        Fields policies = file("policies.yaml");
        String ruleSet = policies.text("ruleSet");
        return new Catalog(
                version,
                ruleSet,
                entries("models.yaml", (slug, fields) -> model(slug, fields, quants)),
                entries("hardware.yaml", CatalogReader::hardware),
                quants,
                entries("runtimes.yaml", CatalogReader::engine),
                benchmarks(),
                policies(policies),
                limits(policies));
    }

    private Fields file(String name) {
        try (InputStream stream = files.apply(name)) {
            return new Compose(LoadSettings.builder().setLabel(name).build())
                    .composeInputStream(stream)
                    .map(root -> new Fields(name, "", root))
                    .orElseThrow(() -> new CatalogFault(name, "is empty"));
        } catch (YamlEngineException | IOException e) {
            throw new CatalogFault(name, e);
        }
    }

    private <T> Map<String, T> entries(String name, BiFunction<String, Fields, T> entry) {
        Fields file = file(name);
        Map<String, T> entries = new LinkedHashMap<>();
        for (String key : file.keys()) {
            Fields fields = file.fields(key);
            entries.put(key, entry.apply(key, fields));
            fields.nothingElse();
        }
        return Collections.unmodifiableMap(entries);
    }

    private static Quant quant(String name, Fields fields) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            throw fields.fault("", "a quantisation is named in upper case");
        }
        return new Quant(
                name,
                fields.text("family"),
                fields.count("bits"),
                fields.positive("bitsPerWeight"),
                optional(fields, "requires"));
    }

    private static Model model(String slug, Fields fields, Map<String, Quant> quants) {
        BigDecimal total = fields.positive("totalParameters");
        BigDecimal active = fields.has("activeParameters") ? fields.positive("activeParameters") : total;
        if (active.compareTo(total) > 0) {
            throw fields.fault("activeParameters", "is more than all parameters");
        }
        boolean cacheKnown = fields.has("layers");
        return new Model(
                slug,
                fields.text("name"),
                fields.text("family"),
                fields.oneOf("variant", VARIANTS),
                total,
                active,
                cacheKnown ? fields.count("layers") : null,
                cacheKnown ? fields.count("kvHeads") : null,
                cacheKnown ? fields.count("headDim") : null,
                fields.has("fileBytes") ? fileBytes(fields.fields("fileBytes"), quants) : Map.of());
    }

    private static Map<String, Long> fileBytes(Fields fields, Map<String, Quant> quants) {
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (String quant : fields.keys()) {
            if (!quants.containsKey(quant)) {
                throw fields.fault(quant, "is not a known quantisation");
            }
            bytes.put(quant, fields.whole(quant));
        }
        return bytes;
    }

    private static Hardware hardware(String slug, Fields fields) {
        return new Hardware(
                slug,
                fields.text("name"),
                fields.oneOf("kind", HARDWARE_KINDS),
                fields.positive("bandwidthGbPerSecond"),
                fields.has("memoryGib") ? fields.positive("memoryGib") : null,
                fields.has("form") ? fields.oneOf("form", FORMS) : null,
                optional(fields, "family"),
                optional(fields, "memoryTier"),
                texts(fields, "features"));
    }

    private static Engine engine(String name, Fields fields) {
        return new Engine(
                name,
                fields.text("title"),
                fields.text("interchangeGroup"),
                optional(fields, "requires"),
                fields.has("buildsAlike") ? fields.count("buildsAlike") : 0,
                values(fields, "sightings", Fields::day),
                values(fields, "breaking", Fields::text));
    }

    private Map<String, Benchmark> benchmarks() {
        String name = "benchmarks.yaml";
        Map<String, Benchmark> benchmarks = entries(name, CatalogReader::benchmark);
        for (Benchmark benchmark : benchmarks.values()) {
            String predecessor = benchmark.predecessor();
            if (predecessor != null && !benchmarks.containsKey(predecessor)) {
                throw new CatalogFault(name + " " + benchmark.slug(), "predecessor " + predecessor + " is not there");
            }
        }
        return benchmarks;
    }

    private static Benchmark benchmark(String slug, Fields fields) {
        return new Benchmark(
                slug,
                fields.text("name"),
                fields.oneOf("kind", BENCHMARK_KINDS),
                fields.text("metric"),
                fields.text("unit"),
                fields.has("lowerIsBetter") && fields.flag("lowerIsBetter"),
                Policy.valueOf(fields.oneOf("policy", POLICIES).toUpperCase(Locale.ROOT)),
                fields.text("description"),
                texts(fields, "steps"),
                fields.has("minRuns") ? fields.count("minRuns") : 0,
                fields.has("noise") ? fields.positive("noise") : BigDecimal.ZERO,
                texts(fields, "logHosts"),
                texts(fields, "runners"),
                optional(fields, "predecessor"),
                optional(fields, "changed"),
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
                values(fields, "subtasks", Fields::positive),
                fields.has("tolerance") ? fields.positive("tolerance") : BigDecimal.ZERO);
        fields.nothingElse();
        return scale;
    }

    private static @Nullable String optional(Fields fields, String key) {
        return fields.has(key) ? fields.text(key) : null;
    }

    /** A mapping of names to values, empty where it is absent. */
    private static <T> Map<String, T> values(Fields fields, String key, BiFunction<Fields, String, T> value) {
        Map<String, T> values = new LinkedHashMap<>();
        if (fields.has(key)) {
            Fields inner = fields.fields(key);
            inner.keys().forEach(name -> values.put(name, value.apply(inner, name)));
        }
        return values;
    }

    private static List<String> texts(Fields fields, String key) {
        return fields.has(key) ? fields.texts(key) : List.of();
    }

    private static Policies policies(Fields fields) {
        Policies policies = new Policies(
                fields.positive("within"),
                fields.positive("documented"),
                fields.positive("suspect"),
                fields.positive("ceilingWarn"),
                fields.positive("ceilingReview"),
                fields.positive("ceilingFloor"),
                fields.positive("spreadExplain"),
                fields.positive("spreadRerun"),
                fields.positive("declaredTolerance"),
                fields.count("staleMonths"),
                fields.count("reviewMonths"),
                fields.count("independentOperators"),
                fields.count("independentMachines"),
                fields.count("saturation"),
                fields.count("reviewDays"),
                fields.count("waitingDays"),
                fields.positive("contextFactor"));
        return policies;
    }

    /** Reads the rest of the file: what rule set 2 added. */
    private static @Nullable Limits limits(Fields file) {
        Limits limits = file.has("limits") ? LimitsReader.read(file.fields("limits")) : null;
        file.nothingElse();
        return limits;
    }
}
