package io.proofmark.e2e.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model against the worked cases of the rule specification. */
class ExpectedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate LATELY = LocalDate.of(2026, 5, 1);
    private static final Run ROW = new Run("author", "rig", new BigDecimal("100"), LATELY, null);

    @ParameterizedTest
    @CsvSource({
        "100, within-10, 0.00", "110, within-10, 10.00", "90, within-10, -10.00", "110.001, within-25, 10.00",
        "125, within-25, 25.00", "75, within-25, -25.00", "125.001, over-25, 25.00", "149.999, over-25, 50.00",
        "150, over-50, 50.00", "50, over-50, -50.00", "96.03, within-10, -3.97",
    })
    void shouldSayHowFarARunLies(BigDecimal value, String band, BigDecimal delta) {
        assertThat(Bands.of(value, ROW.value())).isEqualTo(band);
        assertThat(Bands.delta(value, ROW.value())).isEqualTo(delta);
    }

    @ParameterizedTest
    @CsvSource({
        "'', community-submitted, low, 0",
        "a:1, reproduced, moderate, 1",
        "a:1 a:2 a:3, reproduced, moderate, 1",
        "a:1 b:1, reproduced, moderate, 1",
        "a:1 b:2, independently-reproduced, high, 2",
        "a:1 a:2 b:1, independently-reproduced, high, 2",
        "a:1 b:2 c:3 d:4, independently-reproduced, very-high, 4",
        "a:1 b:2 c:3 d:4 e:5 f:6, independently-reproduced, very-high, 5",
        "author:9, community-submitted, low, 0",
        "a:rig, community-submitted, low, 0",
    })
    void shouldCountPairsOfOperatorAndMachine(String who, String badge, String tier, int operators) {
        Standing standing = Expected.of(row(LATELY), runs(who), TODAY, null);

        assertThat(standing.badge()).isEqualTo(badge);
        assertThat(standing.confidence()).isEqualTo(tier);
        assertThat(standing.operators()).isEqualTo(operators);
    }

    @ParameterizedTest
    @CsvSource({
        "a:1, 1, 100, 100, moderate",
        "a:1, 2, 90, 100, high",
        "a:1, 2, 89, 100, moderate",
        "a:1, 2, 70, 100, low",
        "'', 10, 95, 100, moderate",
        "a:1 b:2, 2, 95, 100, very-high",
        "a:1 b:2, 2, 60, 100, moderate",
    })
    void shouldLookAtOtherRows(String who, int rows, BigDecimal least, BigDecimal most, String tier) {
        Standing standing = Expected.of(row(LATELY), runs(who), TODAY, new Log.Cohort(rows, least, most));

        assertThat(standing.confidence()).isEqualTo(tier);
    }

    @Test
    void shouldTakeATierForAgeUntilSomebodyMeasuresAgain() {
        LocalDate longAgo = TODAY.minusMonths(18).minusDays(1);

        assertThat(Expected.of(row(longAgo), List.of(), TODAY, null).modifiers())
                .containsExactly("stale");
        assertThat(Expected.of(row(longAgo.plusDays(1)), List.of(), TODAY, null).modifiers())
                .isEmpty();
        assertThat(Expected.of(row(longAgo), runs("a:1 b:2"), TODAY, null).confidence())
                .isEqualTo("high");
    }

    private static Model.Case row(LocalDate tested) {
        Run run = new Run(ROW.operator(), ROW.machine(), ROW.value(), tested, null);
        return new Model.Case("row", run, null, Model.PUBLISHED, 1, null);
    }

    /** Approved runs within 10 %, each {@code operator:machine}. */
    private static List<Model.Case> runs(String who) {
        List<Model.Case> runs = new ArrayList<>();
        for (String one : who.isEmpty() ? new String[0] : who.split(" ", -1)) {
            String[] parts = one.split(":", -1);
            Run run = new Run(parts[0], parts[1], new BigDecimal("101"), LATELY, "row");
            runs.add(new Model.Case("run " + one, run, ROW, Model.PUBLISHED, 3, true));
        }
        return runs;
    }
}
