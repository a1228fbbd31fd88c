package io.proofmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
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
