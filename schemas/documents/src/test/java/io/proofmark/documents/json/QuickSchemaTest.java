package io.proofmark.documents.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.catalog.NativeSchema;
import io.proofmark.documents.Fixtures;
import io.proofmark.documents.Json;
import io.proofmark.documents.JsonText;
import io.proofmark.documents.json.quick.QuickSchema;
import io.proofmark.documents.json.quick.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library is the measure: what is let through without it, it would let through. */
class QuickSchemaTest {

    private static final String SCORE = """
            {"kind": "score", "benchmark": "humaneval-plus",
             "model": {"slug": "llama-3.1-8b-instruct", "fileSha256": null},
             "hardware": {"slug": "rtx-4090", "count": 2, "ramGb": 64},
             "quant": "Q4_K_M", "runtime": {"engine": "vllm", "version": "0.6.3"},
             "score": {"metric": "pass@1", "value": 0.853, "unit": "ratio", "perSubtask": {"base": 0.9, "plus": 0.8}},
             "protocol": {"warmup": true, "seed": 42, "temperature": 0, "skippedSteps": [1, 2]},
             "evidence": {"logUrl": "https://gist.github.com/anon/2", "runner": "scripts/run-humaneval-plus.ts"},
             "signature": null, "source": "community", "testedAt": "2026-05", "reproduces": null}
            """;

    private static final String DECLARED = """
            {"kind": "speed", "benchmark": "llm-decode-512", "model": {"slug": "a"}, "hardware": {"slug": "b"},
             "environment": {"offload": "none", "split": null, "speculative": false, "contextLength": 4096},
             "declared": {"decodeTokensPerSecond": 129.3, "ttftMs": 71.2, "vramPeakGb": null}}
            """;

    private static final CompiledSchema LIBRARY = new CompiledSchema(NativeSchema.json());
    private static final Rule QUICK = CompiledSchema.quick(NativeSchema.json()).orElseThrow();

    static List<String> documents() {
        return List.of(Fixtures.SPEED, SCORE, DECLARED);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldSpareTheLibraryDocumentsAsTheyMostlyAre(String document) {
        assertThat(QUICK.keeps(Fixtures.json(document))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldNeverLetThroughWhatTheLibraryRefuses(String document) {
        Json original = Fixtures.json(document);
        List<Json> mutants = new ArrayList<>(mutants(original));
        mutants(original).stream().limit(200).forEach(mutant -> mutants.addAll(mutants(mutant)));

        List<String> wrong = mutants.stream()
                .filter(QUICK::keeps)
                .filter(mutant -> !LIBRARY.allFaults(mutant).isEmpty())
                .map(JsonText::of)
                .toList();

        assertThat(wrong).isEmpty();
        assertThat(mutants.stream().filter(QUICK::keeps)).hasSizeGreaterThan(50);
        assertThat(mutants.stream().filter(mutant -> !QUICK.keeps(mutant))).hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"not\": {}}",
                "{\"properties\": {\"a\": {\"format\": \"date\"}}}",
                "{\"if\": {\"type\": \"integer\"}, \"then\": false}",
                "{\"if\": {\"required\": [\"a\"]}, \"else\": false}",
                "{\"enum\": [1]}",
                "{\"$ref\": \"#/$defs/a\", \"$defs\": {\"a\": {\"items\": {\"$ref\": \"#/$defs/a\"}}}}",
                "{\"$ref\": \"other.json\"}"
            })
    void shouldLeaveToTheLibraryWhatItDoesNotKnow(String schema) throws Exception {
        assertThat(QuickSchema.of(new ObjectMapper().readTree(schema))).isEmpty();
    }

    @Test
    void shouldLeaveTextsBeyondAsciiToTheLibrary() {
        Json document = Fixtures.json(Fixtures.SPEED.replace("fan at full", "Lüfter bei voller"));

        assertThat(QUICK.keeps(document)).isFalse();
        assertThat(LIBRARY.faults(document)).isEmpty();
    }

    static Stream<Json> junk() {
        return Stream.of(
                Json.Null.NULL,
                new Json.Flag(true),
                new Json.Flag(false),
                new Json.Decimal(BigDecimal.valueOf(-1)),
                new Json.Decimal(BigDecimal.ZERO),
                new Json.Decimal(BigDecimal.ONE),
                new Json.Decimal(BigDecimal.valueOf(1.5)),
                new Json.Decimal(BigDecimal.valueOf(101)),
                new Json.Decimal(new BigDecimal("1e15")),
                new Json.Decimal(new BigDecimal("1e300")),
                new Json.Text(""),
                new Json.Text("a"),
                new Json.Text("A B"),
                new Json.Text("line\n"),
                new Json.Text("ü"),
                new Json.Text("speed"),
                new Json.Text("score"),
                new Json.Text("2026-13"),
                new Json.Text("2026-05-01"),
                new Json.Text("https://example.org/\""),
                new Json.Text("x".repeat(121)),
                new Json.Text("x".repeat(4001)),
                new Json.Items(List.of()),
                new Json.Items(List.of(new Json.Decimal(BigDecimal.ONE), new Json.Decimal(new BigDecimal("1.0")))),
                new Json.Items(List.of(new Json.Decimal(BigDecimal.ONE), new Json.Decimal(BigDecimal.TWO))),
                new Json.Members(Map.of()),
                new Json.Members(Map.of("a", new Json.Decimal(BigDecimal.ONE))));
    }

    @ParameterizedTest
    @MethodSource("junk")
    void shouldNeverLetThroughAWholeDocumentThatIsNone(Json document) {
        assertThat(QUICK.keeps(document)).isFalse();
    }

    /** The document with another value in each place, without each member, and with one more in each object. */
    private static List<Json> mutants(Json value) {
        List<Json> mutants = new ArrayList<>();
        switch (value) {
            case Json.Members(Map<String, Json> byName) ->
                byName.forEach((name, child) -> {
                    replacements(child).forEach(other -> mutants.add(value.member(name, other)));
                    mutants.add(value.without(name));
                });
            case Json.Items(List<Json> items) ->
                IntStream.range(0, items.size())
                        .forEach(i -> replacements(items.get(i)).forEach(other -> {
                            List<Json> copy = new ArrayList<>(items);
                            copy.set(i, other);
                            mutants.add(new Json.Items(copy));
                        }));
            case Json.Text _, Json.Decimal _, Json.Flag _, Json.Null _ -> {}
        }
        if (value instanceof Json.Members(Map<String, Json> byName)) {
            Map<String, Json> more = new LinkedHashMap<>(byName);
            more.put("unknown", Json.Null.NULL);
            mutants.add(new Json.Members(more));
        }
        return mutants;
    }

    private static List<Json> replacements(Json child) {
        return Stream.concat(junk(), mutants(child).stream()).toList();
    }
}
