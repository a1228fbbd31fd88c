package io.proofmark.badge.web;

import io.proofmark.badge.application.RowDetail;
import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * What a card says to programs, in YAML, in the order of InferenceBench's card. It states what was verified: licence and
 * language are left out, and a signature counts when bytes, key and policy agree.
 */
final class FrontMatter {

    private static final String INFERENCEBENCH = "inferencebench";
    private static final String PASS = "pass";

    private final Standing standing;
    private final Facts facts;
    private final @Nullable Verdict verdict;

    private FrontMatter(RowDetail detail) {
        this.standing = detail.standing();
        this.facts = standing.facts();
        this.verdict = detail.verdict();
    }

    /** The lines between the dashes. */
    static String of(RowDetail detail) {
        return new FrontMatter(detail).yaml();
    }

    private String yaml() {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("size_categories", List.of("n<1K"));
        top.put("task_categories", List.of("text-generation"));
        top.put(
                "tags",
                Stream.of("benchmark", isEnvelope() ? INFERENCEBENCH : null, facts.benchmark(), facts.hardware())
                        .filter(Objects::nonNull)
                        .toList());
        if (isEnvelope()) {
            top.put(INFERENCEBENCH, envelope());
        }
        top.put("proofmark", row());
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .build())
                .dumpToString(top);
    }

    private boolean isEnvelope() {
        return facts.benchmark().startsWith("ib-");
    }

    private Map<String, Object> envelope() {
        Map<String, Object> said = new LinkedHashMap<>();
        put(said, "run_id", facts.externalId());
        put(said, "model", facts.model());
        put(said, "engine", facts.engine());
        put(said, "hardware_class", facts.hardware());
        if (passed("integrity.fingerprint")) {
            put(said, "fingerprint_sha256", seen("integrity.fingerprint"));
        }
        said.put("signature_verified", passed("identity.signature") && passed("identity.policy"));
        return said;
    }

    private Map<String, Object> row() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("row", standing.row());
        said.put("benchmark", facts.benchmark());
        said.put("model", facts.model());
        put(said, "quant", facts.quant());
        put(said, "engine", facts.engine());
        put(said, "engine_version", facts.engineVersion());
        said.put("hardware", facts.hardware());
        said.put("hardware_count", facts.hardwareCount());
        said.put("metric", facts.metric());
        put(said, "value", facts.value() == null ? null : facts.value().toPlainString());
        said.put("unit", facts.unit());
        said.put("badge", standing.badge().word());
        said.put("confidence", standing.confidence().word());
        said.put("independent_operators", standing.independentOperators());
        said.put("as_of", standing.asOf().toString());
        return said;
    }

    private boolean passed(String rule) {
        return check(rule).anyMatch(check -> check.outcome().equals(PASS));
    }

    private @Nullable String seen(String rule) {
        return check(rule).map(Verdict.Check::seen).findFirst().orElse(null);
    }

    private Stream<Verdict.Check> check(String rule) {
        return verdict == null
                ? Stream.empty()
                : verdict.checks().stream().filter(check -> check.rule().equals(rule));
    }

    private static void put(Map<String, Object> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value);
        }
    }
}
