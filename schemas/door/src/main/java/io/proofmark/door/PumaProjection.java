package io.proofmark.door;

import io.proofmark.catalog.Catalog;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.documents.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a PUMA submission (schema 1.0.0) says, with the names of native documents. */
public final class PumaProjection {

    private static final String ID = "/submission_id";
    private static final String MODEL = "/run_metadata/model";
    private static final String PROFILE = "/hardware_profile/profile_id";
    private static final String RUNTIME_VERSION = "/run_metadata/ollama_version";

    /** Metrics by family; where the schema has no field for a family nothing stands here. */
    private static final List<String[]> FAMILIES = List.of(
            new String[] {"accuracy.accuracy", "/metrics/accuracy"},
            new String[] {"accuracy.f1_macro", "/metrics/f1_macro"},
            new String[] {"accuracy.mae", "/metrics/mae"},
            new String[] {"accuracy.mdae", "/metrics/mdae"},
            new String[] {"calibration.ece", "/metrics/ece"},
            new String[] {"efficiency.latency_ms_p50", "/run_metadata/latency_ms_p50"},
            new String[] {"efficiency.latency_ms_p95", "/run_metadata/latency_ms_p95"},
            new String[] {"efficiency.latency_ms_total", "/run_metadata/latency_ms_total"},
            new String[] {"sustainability.co2_grams_total", "/sustainability/co2_grams_total"},
            new String[] {"sustainability.energy_kwh_total", "/sustainability/energy_kwh_total"});

    private final Json puma;
    private final Catalog catalog;
    private final List<Fault> faults = new ArrayList<>();

    private PumaProjection(Json puma, Catalog catalog) {
        this.puma = puma;
        this.catalog = catalog;
    }

    /** Reads a document; what it lacks is among the faults. */
    public static Projection of(Json puma, Catalog catalog) {
        return new PumaProjection(puma, catalog).project();
    }

    private Projection project() {
        String id = id();
        String scenario = required("/run_metadata/scenario");
        String strategy = required("/run_metadata/strategy");
        String model = required(MODEL);
        String benchmark = slug("puma-" + scenario + "-" + strategy);
        JsonObject document = new JsonObject()
                .text("kind", "score")
                .text("benchmark", benchmark)
                .object("model", new JsonObject().text("slug", model))
                .object("hardware", hardware())
                .text("quant", quant(model))
                .object("runtime", runtime())
                .object("score", score(benchmark))
                .object("protocol", protocol())
                .object("evidence", new JsonObject().text("logUrl", puma.text("/raw_predictions_url")))
                .object("submitter", submitter())
                .text("notes", puma.text("/notes"))
                .text("testedAt", puma.text("/run_metadata/completed_at"))
                .object("package", identity(id))
                .object("metrics", metrics());
        return new Projection(id, document.json(), faults);
    }

    private JsonObject hardware() {
        return new JsonObject()
                .text("slug", required(PROFILE))
                .number("count", 1)
                .number("ramGb", puma.number("/hardware_profile/ram_gb"));
    }

    private JsonObject runtime() {
        return new JsonObject()
                .text("engine", "ollama")
                .text("version", puma.text(RUNTIME_VERSION).filter(KeptName::is));
    }

    private JsonObject protocol() {
        return new JsonObject()
                .number("seed", puma.number("/run_metadata/seed"))
                .number("temperature", puma.number("/run_metadata/temperature"))
                .number("instances", puma.number("/run_metadata/n_instances"));
    }

    private JsonObject submitter() {
        return new JsonObject()
                .text("alias", puma.text("/submitter/name_or_alias").map(String::strip))
                .text("contact", puma.text("/submitter/contact"));
    }

    private JsonObject identity(String id) {
        return new JsonObject().text("format", PackageFormat.PUMA.word()).text("id", id);
    }

    private JsonObject score(String benchmark) {
        return catalog.benchmark(benchmark)
                .map(known -> JsonObject.score(known, puma.number("/metrics/" + known.metric())))
                .orElseGet(JsonObject::new);
    }

    private JsonObject metrics() {
        JsonObject metrics = new JsonObject();
        FAMILIES.forEach(family -> metrics.number(family[0], puma.number(family[1])));
        return metrics;
    }

    // The tag of a model ends with its quantisation: llama3.1:8b-instruct-q4_K_M.
    private Optional<String> quant(String model) {
        String last = model.substring(model.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT);
        return Optional.of(last).filter(name -> catalog.quant(name).isPresent());
    }

    private String id() {
        Optional<String> id = puma.text(ID).filter(PumaProjection::isUuid);
        if (id.isEmpty()) {
            faults.add(new Fault(ID, Rules.SCHEMA, "must be a UUID: it names the row"));
        }
        return id.map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
    }

    private String required(String pointer) {
        Optional<String> text = puma.text(pointer).filter(KeptName::is);
        if (text.isEmpty()) {
            faults.add(KeptName.fault(pointer));
        }
        return text.orElse("");
    }

    private static boolean isUuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    private static String slug(String text) {
        return text.replace('_', '-');
    }
}
