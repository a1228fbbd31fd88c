package io.proofmark.verify.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.events.UnreadableEventException;
import io.proofmark.verify.domain.Conditions;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Declared;
import io.proofmark.verify.domain.Figures;
import io.proofmark.verify.domain.Protocol;
import io.proofmark.verify.domain.Run;
import io.proofmark.verify.domain.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A native document, read from the canonical text in its event. */
record SubmissionDocument(JsonNode root) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** @throws UnreadableEventException when the text is no JSON */
    static SubmissionDocument parse(String text) {
        try {
            return new SubmissionDocument(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("the document is no JSON", e);
        }
    }

    Configuration configuration() {
        return new Configuration(
                required("/benchmark"),
                required("/model/slug"),
                text("/model/quantProvider"),
                required("/hardware/slug"),
                root.at("/hardware/count").asInt(1),
                number("/hardware/ramGb"),
                text("/quant"),
                text("/runtime/engine"),
                text("/runtime/version"));
    }

    Conditions conditions() {
        JsonNode speculative = root.at("/environment/speculative");
        return new Conditions(
                text("/environment/driver"),
                text("/environment/os"),
                integer("/environment/contextLength"),
                integer("/environment/concurrency"),
                text("/environment/offload"),
                text("/environment/split"),
                speculative.isBoolean() ? speculative.booleanValue() : null,
                protocol());
    }

    Figures figures() {
        return new Figures(runs(), declared(), score());
    }

    @Nullable
    String testedAt() {
        return text("/testedAt");
    }

    private Protocol protocol() {
        JsonNode warmup = root.at("/protocol/warmup");
        JsonNode skipped = root.at("/protocol/skippedSteps");
        return new Protocol(
                warmup.isBoolean() ? warmup.booleanValue() : null,
                integer("/protocol/promptTokens"),
                integer("/protocol/maxTokens"),
                number("/protocol/temperature"),
                skipped.isArray() ? steps(skipped) : null);
    }

    private static List<Integer> steps(JsonNode skipped) {
        List<Integer> steps = new ArrayList<>();
        skipped.forEach(step -> steps.add(step.decimalValue().intValueExact()));
        return steps;
    }

    /** What a package measures; in native documents the event says it. */
    String kind() {
        return required("/kind");
    }

    /** What a package declares, as family.metric. */
    SortedMap<String, BigDecimal> metrics() {
        SortedMap<String, BigDecimal> metrics = new TreeMap<>();
        root.path("metrics")
                .properties()
                .forEach(
                        metric -> metrics.put(metric.getKey(), metric.getValue().decimalValue()));
        return metrics;
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (JsonNode run : root.at("/runs")) {
            runs.add(new Run(
                    run.path("tokens").longValue(),
                    run.path("t0").decimalValue(),
                    run.path("t1").decimalValue(),
                    run.path("t2").decimalValue()));
        }
        return runs;
    }

    private Declared declared() {
        return new Declared(
                number("/declared/decodeTokensPerSecond"),
                number("/declared/ttftMs"),
                number("/declared/vramPeakGb"),
                number("/declared/prefillTokensPerSecond"));
    }

    private @Nullable Score score() {
        BigDecimal value = number("/score/value");
        if (value == null) {
            return null;
        }
        SortedMap<String, BigDecimal> parts = new TreeMap<>();
        root.at("/score/perSubtask")
                .properties()
                .forEach(part -> parts.put(part.getKey(), part.getValue().decimalValue()));
        return new Score(required("/score/metric"), value, required("/score/unit"), parts);
    }

    private String required(String pointer) {
        String text = text(pointer);
        if (text == null) {
            throw new UnreadableEventException("the document has no " + pointer, null);
        }
        return text;
    }

    @Nullable
    String text(String pointer) {
        return root.at(pointer).textValue();
    }

    private @Nullable Integer integer(String pointer) {
        JsonNode node = root.at(pointer);
        return node.isNumber() ? node.decimalValue().intValueExact() : null;
    }

    @Nullable
    BigDecimal number(String pointer) {
        JsonNode node = root.at(pointer);
        return node.isNumber() ? node.decimalValue() : null;
    }
}
