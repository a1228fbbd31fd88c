package io.proofmark.door;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalog;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an InferenceBench envelope (version v1) says, with the names of native documents. */
public final class EnvelopeProjection {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern MAJOR = Pattern.compile("[0-9]{1,6}");
    private static final String SPEED_SUITES = "llm.inference.";
    private static final int MOST_METRICS = 200;

    private final Json envelope;
    private final Catalog catalog;
    private final List<Fault> faults = new ArrayList<>();

    private EnvelopeProjection(Json envelope, Catalog catalog) {
        this.envelope = envelope;
        this.catalog = catalog;
    }

    /** Reads an envelope; what it lacks is among the faults. */
    public static Projection of(Json envelope, Catalog catalog) {
        return new EnvelopeProjection(envelope, catalog).project();
    }

    private Projection project() {
        String suite = required("/suite_id");
        String run = required("/run_id");
        String benchmark = benchmark(suite);
        boolean speed = suite.startsWith(SPEED_SUITES);
        JsonObject document = new JsonObject()
                .text("kind", speed ? "speed" : "score")
                .text("benchmark", benchmark)
                .object("model", new JsonObject().text("slug", model()))
                .object("hardware", hardware())
                .text("quant", quant())
                .object("runtime", runtime())
                .object("environment", new JsonObject().text("driver", name("/hardware_fingerprint/driver")))
                .object("protocol", new JsonObject().number("seed", envelope.number("/seed")))
                .text("testedAt", envelope.text("/timestamp"))
                .object("package", identity(run))
                .object("metrics", metrics());
        catalog.benchmark(benchmark).ifPresent(known -> headline(document, known, speed));
        return new Projection(run, document.json(), faults);
    }

    /** The one metric that the suite is known for; of an unknown suite nobody knows which that is. */
    private void headline(JsonObject document, Benchmark benchmark, boolean speed) {
        Optional<BigDecimal> value = metric(benchmark.metric());
        if (speed) {
            document.object(
                    "declared",
                    new JsonObject().number("decodeTokensPerSecond", value).number("ttftMs", metric("ttft_p50_ms")));
        } else {
            document.object("score", JsonObject.score(benchmark, value));
        }
    }

    private Optional<BigDecimal> metric(String name) {
        return envelope.number("/metrics/" + name);
    }

    // A revision that is no commit names nothing.
    private String model() {
        String id = required("/model/id");
        return envelope.text("/model/revision")
                .filter(COMMIT.asMatchPredicate())
                .map(revision -> id + "@" + revision)
                .orElse(id);
    }

    private JsonObject hardware() {
        List<Json> gpus = envelope.items("/hardware_fingerprint/gpus");
        String model = envelope.text("/hardware_fingerprint/gpus/0/model")
                .or(() -> envelope.text("/hardware_fingerprint/cpu/model"))
                .map(EnvelopeProjection::slug)
                .filter(slug -> !slug.isEmpty())
                .orElse("not-provided");
        return new JsonObject().text("slug", model).number("count", Math.max(1, gpus.size()));
    }

    private Optional<String> quant() {
        return name("/quantization/format").map(format -> name("/quantization/method")
                .map(method -> format + "-" + method)
                .orElse(format));
    }

    private JsonObject runtime() {
        return new JsonObject().text("engine", name("/engine/name")).text("version", name("/engine/version"));
    }

    private JsonObject identity(String run) {
        return new JsonObject()
                .text("format", PackageFormat.INFERENCEBENCH.word())
                .text("id", run)
                .text("dataset", name("/dataset/hash"));
    }

    private JsonObject metrics() {
        JsonObject metrics = new JsonObject();
        if (envelope.at("/metrics").orElse(Json.Null.NULL) instanceof Json.Members(Map<String, Json> byName)) {
            byName.keySet().stream()
                    .filter(KeptName::is)
                    .limit(MOST_METRICS)
                    .forEach(name -> metrics.number("reported." + name, metric(name)));
        }
        return metrics;
    }

    private String benchmark(String suite) {
        String major = envelope.text("/suite_version")
                .map(version -> version.split("\\.", 2)[0])
                .filter(MAJOR.asMatchPredicate())
                .orElse("0");
        return slug("ib-" + suite + "-" + major);
    }

    private Optional<String> name(String pointer) {
        return envelope.text(pointer).filter(KeptName::is);
    }

    private String required(String pointer) {
        Optional<String> text = name(pointer);
        if (text.isEmpty()) {
            faults.add(KeptName.fault(pointer));
        }
        return text.orElse("");
    }

    private static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (plain) {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return slug.toString().replaceAll("-$", "");
    }
}
