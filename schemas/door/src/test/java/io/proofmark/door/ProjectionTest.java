package io.proofmark.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What packages say with the names of native documents. */
class ProjectionTest {

    private static final Path PUMA =
            Path.of("../../deploy/local/samples/packages/puma/7b0f4c9e-2d31-4a86-9c57-e1f2a3b4c5d6.json");

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource({
        // suite                             version  kind   benchmark                                      headline
        //             unit
        "llm.inference.chatbot-short,             1.2.0, speed, ib-llm-inference-chatbot-short-1,             ,                         ",
        "llm.inference.sharegpt-v3,               0.0.1, speed, ib-llm-inference-sharegpt-v3-0,               ,                         ",
        "code.generation.humaneval-mini,          1.0.0, score, ib-code-generation-humaneval-mini-1,          pass_at_1,                ratio",
        "llm.quality.persona-consistency-mini,    1.0.0, score, ib-llm-quality-persona-consistency-mini-1,    persona_consistency_mean, ratio",
        "voice.transcription.long-form,           1.0.0, score, ib-voice-transcription-long-form-1,           wer_mean,                 ratio",
        "llm.quality.arithmetic-mini,             2.0.0, score, ib-llm-quality-arithmetic-mini-2,             ,                         ",
        "somebody.else,                           1.0.0, score, ib-somebody-else-1,                           ,                         "
    })
    void shouldGiveTheHeadlineOfTheSuiteAndNoneOfAnUnknownOne(
            String suite, String version, String kind, String benchmark, String metric, String unit) {
        Json envelope = Fixtures.json("""
                {"suite_id": "%s", "suite_version": "%s", "run_id": "run", "timestamp": "2026-02-21T03:12:22Z",
                 "model": {"id": "m"}, "engine": {"name": "e", "version": "1"}, "hardware_fingerprint": {"gpus": []},
                 "metrics": {"throughput_tok_per_s": 97.3, "pass_at_1": 0.5, "accuracy": 0.5, "wer_mean": 0.5,
                   "persona_consistency_mean": 0.5}}
                """.formatted(suite, version));

        Projection projection = EnvelopeProjection.of(envelope, Catalogs.current());

        assertThat(projection.faults()).isEmpty();
        assertThat(projection.document().text("/kind")).contains(kind);
        assertThat(projection.document().text("/benchmark")).contains(benchmark);
        assertThat(projection.document().text("/score/metric").orElse(null)).isEqualTo(metric);
        assertThat(projection.document().text("/score/unit").orElse(null)).isEqualTo(unit);
        assertThat(projection
                        .document()
                        .number("/declared/decodeTokensPerSecond")
                        .isPresent())
                .isEqualTo(kind.equals("speed"));
    }

    @ParameterizedTest(name = "{0} {1}: {2} in {3}")
    @CsvSource({
        "triage_jira, zero_shot, f1_macro, ratio",
        "prioritization_jira, cot_few_shot, f1_macro, ratio",
        "effort_tawos, self_consistency, mae, points",
        "effort_tawos, of_my_own, , "
    })
    void shouldGiveTheHeadlineOfTheScenario(String scenario, String strategy, String metric, String unit)
            throws IOException {
        Json submission = Fixtures.json(Files.readString(PUMA)
                .replace("triage_jira", scenario)
                .replace("zero_shot", strategy)
                .replace("\"mae\": null", "\"mae\": 2.5"));

        Projection projection = PumaProjection.of(submission, Catalogs.current());

        assertThat(projection.document().text("/benchmark"))
                .contains(("puma-" + scenario + "-" + strategy).replace('_', '-'));
        assertThat(projection.document().text("/score/metric").orElse(null)).isEqualTo(metric);
        assertThat(projection.document().text("/score/unit").orElse(null)).isEqualTo(unit);
    }
}
