package io.proofmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogsTest {

    @Test
    void shouldLoadWhenVersionIsCurrent() {
        Catalog catalog = Catalogs.current();

        assertThat(catalog.version()).isEqualTo(Catalogs.CURRENT);
        assertThat(catalog.model("llama-3.1-8b-instruct")).isPresent();
    }

    @ParameterizedTest(name = "rule set {0}: catalog {1}")
    @CsvSource({"1, 2026-11-01, false", "2, 2026-11-21, true"})
    void shouldFindCatalogOfRuleSet(String ruleSet, String version, boolean limits) {
        Catalog catalog = Catalogs.newestOf(ruleSet).orElseThrow();

        assertThat(catalog.version()).isEqualTo(version);
        assertThat(catalog.limits() != null).isEqualTo(limits);
        assertThat(Catalogs.VERSIONS).contains(version).last().isEqualTo(Catalogs.CURRENT);
    }

    @Test
    void shouldKeepWhatTheVersionBeforeKnew() {
        Catalog before = Catalogs.version("2026-11-01");

        assertThat(Catalogs.current().models()).containsAllEntriesOf(before.models());
        assertThat(Catalogs.current().hardware()).containsKeys(keys(before.hardware()));
        assertThat(Catalogs.current().quants()).containsKeys(keys(before.quants()));
        assertThat(Catalogs.current().engines()).containsKeys(keys(before.engines()));
        assertThat(Catalogs.current().benchmarks()).containsKeys(keys(before.benchmarks()));
        assertThat(Catalogs.current().policies()).isEqualTo(before.policies());
    }

    @ParameterizedTest
    @ValueSource(strings = {"turkish-mmlu", "turkish-mmlu-generative"})
    void shouldWeighNineSubjectsAlike(String slug) {
        assertThat(Catalogs.current().benchmark(slug).orElseThrow().scale().subtasks())
                .hasSize(9)
                .allSatisfy((subject, weight) -> assertThat(weight).isEqualByComparingTo("1"));
    }

    @Test
    void shouldKnowTheClassOfEveryTriageInstanceAndOfNoOther() {
        Gold gold = Objects.requireNonNull(Catalogs.current().gold().get("triage_jira"));

        assertThat(Catalogs.current().gold()).containsOnlyKeys("triage_jira");
        assertThat(gold.classes()).containsExactly("Critical", "Major", "Minor", "Trivial");
        assertThat(gold.labels())
                .hasSize(200)
                .containsEntry("CRIT-001", "Critical")
                .containsEntry("MAJR-050", "Major")
                .containsEntry("TRIV-050", "Trivial")
                .doesNotContainKeys("TRIV-000", "TRIV-051", "CRIT-1");
    }

    @ParameterizedTest(name = "{0}: {1} in {2}, lower is better {3}, +- {4}, {5}")
    @CsvSource({
        "puma-triage-jira-zero-shot, f1_macro, ratio, false, 0.01, AUTO",
        "puma-prioritization-jira-few-shot-3, f1_macro, ratio, false, 0.01, AUTO",
        "puma-effort-tawos-self-consistency, mae, points, true, 1.0, AUTO",
        "ib-llm-inference-chatbot-short-1, throughput_tok_per_s, tok/s, false, 0, REVIEW",
        "ib-llm-inference-sharegpt-v3-0, throughput_tok_per_s, tok/s, false, 0, REVIEW",
        "ib-code-generation-humaneval-mini-1, pass_at_1, ratio, false, 0.02, REVIEW",
        "ib-llm-quality-arithmetic-mini-1, accuracy, ratio, false, 0.02, REVIEW",
        "ib-llm-mt-flores-200-mini-en-fr-1, chrf_mean, ratio, false, 0.02, REVIEW",
        "ib-llm-quality-persona-consistency-mini-1, persona_consistency_mean, ratio, false, 0.02, REVIEW",
        "ib-embeddings-retrieval-beir-mini-1, recall_at_5_mean, ratio, false, 0.02, REVIEW",
        "ib-voice-transcription-librispeech-clean-mini-1, wer_mean, ratio, true, 0.02, REVIEW"
    })
    void shouldKnowTheHeadlineOfForeignBenchmarks(
            String slug, String metric, String unit, boolean lower, BigDecimal noise, Policy policy) {
        Benchmark benchmark = Catalogs.current().benchmark(slug).orElseThrow();

        assertThat(benchmark.metric()).isEqualTo(metric);
        assertThat(benchmark.unit()).isEqualTo(unit);
        assertThat(benchmark.lowerIsBetter()).isEqualTo(lower);
        assertThat(benchmark.noise()).isEqualByComparingTo(noise);
        assertThat(benchmark.policy()).isEqualTo(policy);
    }

    @Test
    void shouldKnowEveryScenarioAndStrategyOfPuma() {
        assertThat(Catalogs.current().benchmarks().values())
                .filteredOn(benchmark -> "puma".equals(benchmark.format()))
                .hasSize(3 * 9)
                .allMatch(benchmark -> benchmark.slug().startsWith("puma-"));
    }

    private static String[] keys(Map<String, ?> entries) {
        return entries.keySet().toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", "", "latest", "../2026-11-01", "2026-11-01/"})
    void shouldCallInstanceTooOldWhenVersionIsUnknown(String version) {
        assertThatThrownBy(() -> Catalogs.version(version))
                .isInstanceOf(UnknownCatalogVersion.class)
                .hasMessageContaining("too old");
    }

    @Test
    void shouldListTheVersionInForceAmongAllOldestFirst() {
        assertThat(Catalogs.VERSIONS).isSorted().endsWith(Catalogs.CURRENT);
    }

    @Test
    void shouldFindTheNewestCatalogOfRuleSet() {
        assertThat(Catalogs.newestOf(Catalogs.current().ruleSet())).contains(Catalogs.current());
        assertThat(Catalogs.newestOf("none")).isEmpty();
    }
}
