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
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the six files of one version; every fault names file, line and place. */
final class CatalogReader {

    private static final List<String> VARIANTS = List.of("base", "instruct", "chat");
    private static final List<String> HARDWARE_KINDS = List.of("gpu", "apple", "cpu", "apu");
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
                policies(policies));
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
        return new Quant(name, fields.text("family"), fields.count("bits"), fields.positive("bitsPerWeight"));
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
                fields.has("memoryGib") ? fields.positive("memoryGib") : null);
    }

    private static Engine engine(String name, Fields fields) {
        return new Engine(name, fields.text("title"), fields.text("interchangeGroup"));
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
                fields.has("predecessor") ? fields.text("predecessor") : null);
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
        fields.nothingElse();
        return policies;
    }
}
