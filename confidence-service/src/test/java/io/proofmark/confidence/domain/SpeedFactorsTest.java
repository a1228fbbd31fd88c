package io.proofmark.confidence.domain;

import static io.proofmark.confidence.domain.Runs.COMPLETE;
import static io.proofmark.confidence.domain.Runs.agreeing;
import static io.proofmark.confidence.domain.Runs.original;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Factors that rule set 2 added: other rows of the configuration, breaking releases, who is known how. */
class SpeedFactorsTest {

    private static final Catalog FIRST = Catalogs.version("2026-11-01");

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # rows | least | most   | independent operators | tier      | line
            -      | -     | -      | 0                     | MODERATE  | -
            1      | 50    | 50     | 0                     | MODERATE  | -
            2      | 90    | 100    | 0                     | HIGH      | + 2 rows of this configuration lie within 10.0 % of each other
            2      | 89.99 | 100    | 0                     | MODERATE  | -
            9      | 70.01 | 100    | 0                     | MODERATE  | -
            9      | 70    | 100    | 0                     | LOW       | - 9 rows of this configuration lie 30.0 % apart: editors should look at them
            10     | 95    | 100    | 1                     | HIGH      | + 10 or more rows of this configuration lie within 5.0 % of each other
            10     | 95    | 100    | 2                     | VERY_HIGH | + 10 or more rows of this configuration lie within 5.0 % of each other
            10     | 50    | 100    | 4                     | HIGH      | - 10 or more rows of this configuration lie 50.0 % apart: editors should look at them
            """)
    void shouldMoveWithTheSpreadOfTheCohort(
            @Nullable Integer rows,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            int operators,
            Confidence tier,
            @Nullable String line) {
        CohortSummary cohort =
                rows == null || least == null || most == null ? null : new CohortSummary(rows, least, most);

        Assessment assessment = assess(original(), cohort, operators, Runs.CATALOG);

        assertThat(assessment.confidence()).isEqualTo(tier);
        assertThat(lines(assessment, "variance")).isEqualTo(line == null ? List.of() : List.of(line));
    }

    @Test
    void shouldNotExceedHighByRowsThatAgreeWithoutTwoIndependentOperators() {
        CohortSummary near = new CohortSummary(5, new BigDecimal("99"), new BigDecimal("100"));

        Assessment assessment = assess(original(Source.OWNER, COMPLETE, "2026-05-01"), near, 1, Runs.CATALOG);

        assertThat(assessment.confidence()).isEqualTo(Confidence.HIGH);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # engine    | version | tier     | line
            vllm        | 0.7.3   | LOW      | - measured before the breaking release vLLM 0.8.0, since which the V1 engine with another scheduler became the default (https://docs.vllm.ai/en/v0.8.0/getting_started/v1_user_guide.html)
            vllm        | v0.8.0  | MODERATE | + measured since the last breaking release, vLLM 0.8.0
            vllm        | -       | LOW      | - no version that can be compared with the breaking release vLLM 0.8.0, since which the V1 engine with another scheduler became the default (https://docs.vllm.ai/en/v0.8.0/getting_started/v1_user_guide.html)
            vllm        | latest  | LOW      | - no version that can be compared with the breaking release vLLM 0.8.0, since which the V1 engine with another scheduler became the default (https://docs.vllm.ai/en/v0.8.0/getting_started/v1_user_guide.html)
            llama.cpp   | -       | MODERATE | -
            unheard-of  | 1.0     | MODERATE | -
            -           | -       | LOW      | - runtime not provided: breaking releases since cannot be told
            """)
    void shouldLoseATierWhenABreakingReleaseCameSince(
            @Nullable String engine, @Nullable String version, Confidence tier, @Nullable String line) {
        Measurement run = on(new Runtime(engine, version));

        Assessment assessment = assess(run, null, 0, Runs.CATALOG);

        assertThat(assessment.confidence()).isEqualTo(tier);
        assertThat(lines(assessment, "drift")).isEqualTo(line == null ? List.of() : List.of(line));
    }

    @Test
    void shouldSayHowManyOperatorsAreKnownHow() {
        Evidence.Speed evidence = new Evidence.Speed(
                original(),
                List.of(
                        by("a", Strength.ALIAS, "m1"),
                        by("b", Strength.KEY, "m1"),
                        by("c", Strength.ACCOUNT, "m2"),
                        by("d", Strength.ALIAS, "m3"),
                        by("e", Strength.ALIAS, null),
                        by("f", Strength.NONE, "m4")));

        Assessment assessment = ConfidencePolicy.assess(evidence, Runs.TODAY, Runs.CATALOG);

        assertThat(assessment.badge()).isEqualTo(Badge.INDEPENDENTLY_REPRODUCED);
        assertThat(lines(assessment, "reproductions"))
                .containsExactly("+ reproduced by 4 independent operators: 1 account, 1 key, 2 aliases");
        assertThat(lines(assessment, "machines"))
                .containsExactly("- 3 of 4 independent operators on a machine of their own that they name");
    }

    @Test
    void shouldSayAsBeforeUnderTheFirstRuleSet() {
        CohortSummary far = new CohortSummary(5, new BigDecimal("10"), new BigDecimal("100"));

        Assessment assessment = assess(on(new Runtime("vllm", "0.7.3")), far, 1, FIRST);

        assertThat(assessment.confidence()).isEqualTo(Confidence.MODERATE);
        assertThat(assessment.derivedFrom())
                .containsExactly(
                        Reason.plus("source", "measured by a member of the community"),
                        Reason.plus("metadata", "complete"),
                        Reason.plus("runs", "3 timed runs, spread 1.2 %"),
                        Reason.plus("reproductions", "reproduced by 1 independent operator"),
                        Reason.plus("age", "newest measurement of 2026-05-02, within 18 months"));
    }

    private static Assessment assess(
            Measurement original, @Nullable CohortSummary cohort, int operators, Catalog catalog) {
        List<Repetition> others = IntStream.range(0, operators)
                .mapToObj(n -> agreeing("r" + n, "operator" + n, "m" + (n + 1)))
                .toList();
        return ConfidencePolicy.assess(new Evidence.Speed(original, others, cohort), Runs.TODAY, catalog);
    }

    private static Repetition by(String operator, Strength strength, @Nullable String machine) {
        return Runs.repetition("of " + operator, new Identity(operator, strength, machine), Band.WITHIN_10, null);
    }

    private static Measurement on(Runtime runtime) {
        Measurement run = original();
        return new Measurement(run.id(), run.source(), run.identity(), run.metadata(), runtime, run.testedAt());
    }

    private static List<String> lines(Assessment assessment, String factor) {
        return assessment.derivedFrom().stream()
                .filter(line -> line.factor().equals(factor))
                .map(line -> line.sign() + " " + line.fact())
                .toList();
    }
}
