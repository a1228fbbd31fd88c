package io.proofmark.confidence.domain;

import static io.proofmark.confidence.domain.Runs.agreeing;
import static io.proofmark.confidence.domain.Runs.assess;
import static io.proofmark.confidence.domain.Runs.original;
import static io.proofmark.confidence.domain.Runs.repetition;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Policies;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpeedBadgeTest {

    @ParameterizedTest
    @CsvSource({"OWNER, EDITORIAL", "COMMUNITY, COMMUNITY_SUBMITTED", "OFFICIAL, OFFICIAL_FIGURE"})
    void shouldTakeBadgeFromSourceWhenNobodyReproduced(Source source, Badge badge) {
        assertThat(assess(original(source, Runs.COMPLETE, "2026-05-01")).badge())
                .isEqualTo(badge);
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void shouldBeReproducedWhenAnotherOperatorAgrees(Source source) {
        Assessment assessment = assess(original(source, Runs.COMPLETE, "2026-05-01"), agreeing("r1", "b", "m1"));

        assertThat(assessment.badge()).isEqualTo(Badge.REPRODUCED);
    }

    @Test
    void shouldBeIndependentlyReproducedWhenSecondOperatorAgrees() {
        Assessment assessment = assess(original(), agreeing("r1", "b", "m1"), agreeing("r2", "c", "m2"));

        assertThat(assessment.badge()).isEqualTo(Badge.INDEPENDENTLY_REPRODUCED);
        assertThat(assessment.independentOperators()).isEqualTo(2);
    }

    /** Rule specification 12, row 21. */
    @Test
    void shouldKeepLowerBadgeWhenSameOperatorRepeats() {
        List<Repetition> ten = IntStream.range(0, 10)
                .mapToObj(n -> agreeing("r" + n, "b", "m" + n))
                .toList();

        assertThat(assess(original(), ten).badge()).isEqualTo(Badge.REPRODUCED);
    }

    @Test
    void shouldCountHundredAccountsOnOneMachineOnce() {
        List<Repetition> hundred = IntStream.range(0, 100)
                .mapToObj(n -> agreeing("r" + n, "operator" + n, "m1"))
                .toList();
        Assessment one = assess(original(), hundred.subList(0, 1));

        Assessment all = assess(original(), hundred);

        assertThat(all).usingRecursiveComparison().ignoringFields("lifting").isEqualTo(one);
    }

    static Stream<Arguments> whoMeasured() {
        return Stream.of(
                Arguments.of("another operator, no machine", new Identity("b", Strength.ALIAS, null), 1),
                Arguments.of("another operator, another machine", new Identity("b", Strength.KEY, "m1"), 1),
                Arguments.of("the author again", new Identity("author", Strength.ALIAS, "m1"), 0),
                Arguments.of("another operator on the author's machine", new Identity("b", Strength.ACCOUNT, "m0"), 0),
                Arguments.of("nobody", new Identity(null, Strength.NONE, "m1"), 0),
                Arguments.of("an unproven name", new Identity("b", Strength.NONE, "m1"), 0));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("whoMeasured")
    void shouldCountOnlyIndependentOperators(String who, Identity identity, int operators) {
        Assessment assessment = assess(original(), repetition("r1", identity, Band.WITHIN_10, null));

        assertThat(assessment.independentOperators()).as(who).isEqualTo(operators);
        assertThat(assessment.lifting()).hasSize(operators);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "REPRODUCTION, WITHIN_10,      -,     1",
                "REPRODUCTION, WITHIN_10,      true,  1",
                "REPRODUCTION, WITHIN_10,      false, 0",
                "REPRODUCTION, WITHIN_25,      -,     0",
                "REPRODUCTION, WITHIN_25,      true,  1",
                "REPRODUCTION, WITHIN_25,      false, 0",
                "REPRODUCTION, OVER_25,        true,  0",
                "REPRODUCTION, OVER_50,        true,  0",
                "REPRODUCTION, NOT_COMPARABLE, true,  0",
                "REPRODUCTION, -,              true,  0",
                "RELATED,      WITHIN_10,      true,  0",
                "UNRELATED,    WITHIN_10,      true,  0"
            })
    void shouldCountOnlyWhatAgrees(Match match, @Nullable Band band, @Nullable Boolean counts, int operators) {
        Measurement run = agreeing("r1", "b", "m1").run();

        Assessment assessment = assess(original(), new Repetition(run, match, band, counts));

        assertThat(assessment.independentOperators()).isEqualTo(operators);
    }

    @Test
    void shouldAcceptAnyIdentifiedOperatorWhenOriginalHasNone() {
        Measurement anonymous = Runs.run(
                "original", Source.COMMUNITY, new Identity(null, Strength.NONE, null), Runs.COMPLETE, "2026-05-01");

        assertThat(assess(anonymous, agreeing("r1", "b", null)).badge()).isEqualTo(Badge.REPRODUCED);
    }

    @Test
    void shouldTakeAllRigsOfTheOwnerForOneOperator() {
        Measurement owned = original(Source.OWNER, Runs.COMPLETE, "2026-05-01");
        Measurement again =
                Runs.run("r1", Source.OWNER, new Identity("another account", Strength.ACCOUNT, "m1"), Runs.BARE, null);

        Assessment assessment = assess(owned, new Repetition(again, Match.REPRODUCTION, Band.WITHIN_10, true));

        assertThat(assessment.badge()).isEqualTo(Badge.EDITORIAL);
    }

    @Test
    void shouldNeverLiftByAVendor() {
        Measurement vendor =
                Runs.run("r1", Source.OFFICIAL, new Identity("vendor", Strength.ACCOUNT, "m1"), Runs.BARE, null);

        Assessment assessment = assess(original(), new Repetition(vendor, Match.REPRODUCTION, Band.WITHIN_10, true));

        assertThat(assessment.badge()).isEqualTo(Badge.COMMUNITY_SUBMITTED);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, REPRODUCED", "3, 2, REPRODUCED", "3, 3, INDEPENDENTLY_REPRODUCED"})
    void shouldAskForThreeOperatorsOnThreeMachinesWhenStrict(int operators, int machines, Badge badge) {
        List<Repetition> repetitions = IntStream.range(0, operators)
                .mapToObj(n -> agreeing("r" + n, "operator" + n, n < machines ? "m" + (n + 1) : null))
                .toList();

        Assessment assessment =
                SpeedPolicy.assess(new Evidence.Speed(original(), repetitions), Runs.TODAY, withIndependence(3, 3));

        assertThat(assessment.badge()).isEqualTo(badge);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 0, false", "0, 1, true", "1, 1, true", "2, 1, false", "2, 2, true"})
    void shouldBeDisputedWhenAsManyOperatorsMeasuredBeyondAsWithin(int within, int beyond, boolean disputed) {
        Stream<Repetition> near = IntStream.range(0, within).mapToObj(n -> agreeing("n" + n, "near" + n, "mn" + n));
        Stream<Repetition> far = IntStream.range(0, beyond)
                .mapToObj(n ->
                        repetition("f" + n, new Identity("far" + n, Strength.ALIAS, "mf" + n), Band.OVER_25, null));

        Assessment assessment = assess(original(), Stream.concat(near, far).toList());

        assertThat(assessment.modifiers().contains(Modifier.DISPUTED)).isEqualTo(disputed);
    }

    private static Catalog withIndependence(int operators, int machines) {
        Catalog c = Runs.CATALOG;
        Policies p = c.policies();
        Policies strict = new Policies(
                p.within(),
                p.documented(),
                p.suspect(),
                p.ceilingWarn(),
                p.ceilingReview(),
                p.ceilingFloor(),
                p.spreadExplain(),
                p.spreadRerun(),
                p.declaredTolerance(),
                p.staleMonths(),
                p.reviewMonths(),
                operators,
                machines,
                p.saturation(),
                p.reviewDays(),
                p.waitingDays(),
                p.contextFactor());
        return new Catalog(
                c.version(),
                c.ruleSet(),
                c.models(),
                c.hardware(),
                c.quants(),
                c.engines(),
                c.benchmarks(),
                c.gold(),
                strict,
                c.limits());
    }
}
