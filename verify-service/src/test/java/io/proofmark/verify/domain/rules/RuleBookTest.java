package io.proofmark.verify.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import io.proofmark.verify.domain.InForce;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBookTest {

    static Stream<RuleSet> sets() {
        return RuleBook.all().stream();
    }

    @Test
    void shouldNameTheSetOfTheCatalogInForce() {
        assertThat(RuleBook.CURRENT).isEqualTo(Catalogs.current().ruleSet());
        assertThat(RuleBook.all()).extracting(RuleSet::name).containsExactly("1", "2");
        assertThat(RuleBook.rules("3")).isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1} after {2} of {3}: {4}")
    @CsvSource({
        "2, 2026-11-21, 1, 2026-11-01, true",
        "2, 2026-11-01, 1, 2026-11-21, true",
        "1, 2026-11-21, 1, 2026-11-01, true",
        "1, 2026-11-01, 1, 2026-11-01, false",
        "1, 2026-11-21, 2, 2026-11-01, false",
        "1, 2026-11-01, 2, 2026-11-21, false"
    })
    void shouldOrderRulesByTheirRelease(
            String set, String catalog, String otherSet, String otherCatalog, boolean newer) {
        assertThat(RuleBook.isNewer(new InForce(set, catalog), new InForce(otherSet, otherCatalog)))
                .isEqualTo(newer);
    }

    @ParameterizedTest
    @CsvSource({"9, 2026-11-21, rule set 9", "2, 1999-01-01, catalog 1999-01-01"})
    void shouldNameWhatThisReleaseDoesNotKnow(String set, String catalog, String unknown) {
        assertThatThrownBy(() -> RuleBook.isNewer(new InForce(set, catalog), new InForce("1", "2026-11-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(unknown + " is not known to this release");
    }

    @Test
    void shouldExplainEveryRuleThatDocumentsAreReadBy() {
        Stream<String> explained = Stream.concat(
                RuleBook.rules(RuleBook.CURRENT).orElseThrow().ids().stream(),
                PackageRules.ALL.stream().map(About::id));

        assertThat(explained.toList())
                .containsAll(Arrays.stream(io.proofmark.documents.Rules.class.getFields())
                        .map(RuleBookTest::value)
                        .toList());
        assertThat(PackageRules.ALL).extracting(About::outcomes).noneMatch(Map::isEmpty);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void shouldExplainEveryRule(RuleSet set) {
        Catalog catalog = Catalogs.newestOf(set.name()).orElseThrow();

        assertThat(set.ids()).doesNotHaveDuplicates();
        assertThat(set.rules()).extracting(Rule::about).allSatisfy(about -> {
            assertThat(about.title()).isNotBlank();
            assertThat(about.text()).matches("[A-Z].*[.?]").doesNotContain("  ");
            assertThat(about.outcomes()).isNotEmpty();
            assertThat(about.readOn()).startsWith("/v1/");
            assertThat(about.limits())
                    .allSatisfy(limit -> assertThat(limit.value().apply(catalog).isPresent())
                            .as(limit.key())
                            .isNotEqualTo(limit.key().contains("*")));
        });
    }

    /** Every id of the contract that a native submission can meet. */
    @Test
    void shouldHaveTheRulesOfTheContract() {
        assertThat(RuleBook.rules("2").orElseThrow().ids())
                .containsAll(List.of(
                        "schema.submission",
                        "privacy.scan",
                        "integrity.content-id",
                        "integrity.declared-metrics",
                        "identity.key",
                        "consistency.metrics",
                        "match.benchmark",
                        "match.original",
                        "match.model",
                        "match.hardware",
                        "match.quant",
                        "match.runtime",
                        "match.conditions",
                        "divergence.noise",
                        "independence.operator",
                        "independence.machine",
                        "score.replaces",
                        "source.claim",
                        "divergence.band",
                        "protocol.runs",
                        "protocol.spread",
                        "protocol.steps",
                        "plausibility.bandwidth-ceiling",
                        "plausibility.memory-fit",
                        "plausibility.dates",
                        "plausibility.copied",
                        "trust-gate.evidence",
                        "lint.placeholder"));
    }
}
