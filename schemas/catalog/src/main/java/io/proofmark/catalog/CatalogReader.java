package io.proofmark.catalog;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the files of one version; every fault names file, line and place. */
final class CatalogReader {

    private static final List<String> VARIANTS = List.of("base", "instruct", "chat");
    private static final List<String> HARDWARE_KINDS = List.of("gpu", "apple", "cpu", "apu");
    private static final List<String> FORMS = List.of("desktop", "laptop", "workstation", "server");

    private CatalogReader() {}

    static Catalog read(String version, CatalogFiles files) {
        Map<String, Quant> quants = files.entries("quants.yaml", CatalogReader::quant);
        Fields policies = files.file("policies.yaml");
        String ruleSet = policies.text("ruleSet");
        return new Catalog(
                version,
                ruleSet,
                files.entries("models.yaml", (slug, fields) -> model(slug, fields, quants)),
                files.entries("hardware.yaml", CatalogReader::hardware),
                quants,
                files.entries("runtimes.yaml", CatalogReader::engine),
                BenchmarksReader.read(files),
                GoldReader.read(files),
                policies(policies),
                limits(policies));
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
                fields.optionalText("requires"));
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
                fields.optionalText("family"),
                fields.optionalText("memoryTier"),
                fields.optionalTexts("features"));
    }

    private static Engine engine(String name, Fields fields) {
        return new Engine(
                name,
                fields.text("title"),
                fields.text("interchangeGroup"),
                fields.optionalText("requires"),
                fields.has("buildsAlike") ? fields.count("buildsAlike") : 0,
                fields.values("sightings", Fields::day),
                fields.values("breaking", Break::read));
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
