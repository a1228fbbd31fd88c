package io.proofmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogsTest {

    @Test
    void shouldLoadWhenVersionIsCurrent() {
        Catalog catalog = Catalogs.current();

        assertThat(catalog.version()).isEqualTo(Catalogs.CURRENT);
        assertThat(catalog.model("llama-3.1-8b-instruct")).isPresent();
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
