package io.proofmark.badge.domain.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Confidence;
import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegressionsTest {

    private static final Regressions REGRESSIONS = new Regressions(new BigDecimal("10"));
    private static final Side OLD =
            new Side("old", "100", "b3447", "560", "Ubuntu", 4096, "1.0", BadgeWord.EDITORIAL, 0);

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # figure | spreads       | label                 | delta  | threshold | missing
            89.99    | 1.0 and 5.0   | POSSIBLE_REGRESSION   | -10.01 | 10        | reproductions
            90       | 1.0 and 5.0   | INSUFFICIENT_EVIDENCE | -10.00 | 10        | a difference above 10 %
            111      | 1.0 and 5.0   | POSSIBLE_IMPROVEMENT  | 11.00  | 10        | reproductions
            111      | 6.0 and 1.0   | INSUFFICIENT_EVIDENCE | 11.00  | 12.0      | a difference above 12 %
            50       | - and 1.0     | INSUFFICIENT_EVIDENCE | -50.00 | -         | timed runs of row old
            -        | 1.0 and 1.0   | INSUFFICIENT_EVIDENCE | -      | 10        | figures that can be compared
            """)
    void shouldSayNoMoreThanTheFiguresAllow(
            @Nullable String figure,
            String spreads,
            Finding.Label label,
            @Nullable BigDecimal delta,
            @Nullable BigDecimal threshold,
            String missing) {
        String[] spread = spreads.split(" and ");
        Side before = OLD.spread(spread[0].equals("-") ? null : spread[0]);
        Side after = OLD.as("new").version("b4000").value(figure).spread(spread[1]);

        Finding found = REGRESSIONS.compare(after.row(), before.row()).orElseThrow();

        assertThat(found.label()).isEqualTo(label);
        assertThat(found.before()).isEqualTo("old");
        assertThat(found.deltaPercent()).isEqualTo(delta);
        assertThat(found.thresholdPercent()).isEqualTo(threshold);
        assertThat(found.missing()).first().asString().contains(missing);
    }

    /** Rule specification 12, row 26, and its neighbours. */
    @Test
    void shouldRefuseToCompareWhenMoreThanOneVersionDiffers() {
        Side slower = OLD.as("new").version("b4000").value("50");

        assertThat(REGRESSIONS.compare(OLD.row(), slower.row())).isPresent();
        assertThat(REGRESSIONS.compare(OLD.row(), slower.driver("570").row())).isEmpty();
        assertThat(REGRESSIONS.compare(OLD.row(), slower.version("b3447").row()))
                .isEmpty();
        assertThat(REGRESSIONS.compare(OLD.row(), slower.context(8192).row())).isEmpty();
    }

    @Test
    void shouldSayOfManyRowsWhatEachTwoSay() {
        Standing slower = OLD.as("slower").version("b4000").value("80").row();
        Standing faster = OLD.as("faster").version("b5000").value("120").row();

        assertThat(REGRESSIONS.among(List.of(faster, OLD.row(), slower)))
                .extracting(Finding::label, Finding::before, Finding::after)
                .containsExactly(
                        tuple(Finding.Label.POSSIBLE_REGRESSION, "old", "slower"),
                        tuple(Finding.Label.POSSIBLE_IMPROVEMENT, "old", "faster"),
                        tuple(Finding.Label.POSSIBLE_IMPROVEMENT, "slower", "faster"));
    }

    /** Rule specification 12, row 27. */
    @ParameterizedTest
    @EnumSource(BadgeWord.class)
    void shouldCompareOnlyEditorialAndReproducedRows(BadgeWord badge) {
        boolean eligible = badge == BadgeWord.EDITORIAL
                || badge == BadgeWord.REPRODUCED
                || badge == BadgeWord.INDEPENDENTLY_REPRODUCED;
        Side slower = OLD.as("new").version("b4000").value("50");

        assertThat(REGRESSIONS.compare(OLD.row(), slower.badge(badge, 1).row()).isPresent())
                .isEqualTo(eligible);
    }

    @Test
    void shouldNameTheVersionThatIsNotProvided() {
        Side unknown = OLD.as("new").driver(null).value("50");

        Finding found = REGRESSIONS.compare(OLD.row(), unknown.row()).orElseThrow();

        assertThat(found.label()).isEqualTo(Finding.Label.INSUFFICIENT_EVIDENCE);
        assertThat(found.missing()).containsExactly("environment.driver of row new");
    }

    @Test
    void shouldStillSayPossibleWhenTwoOperatorsStandBehindBoth() {
        Side before = OLD.badge(BadgeWord.INDEPENDENTLY_REPRODUCED, 2);
        Side after = before.as("new").version("b4000").value("50");

        Finding found = REGRESSIONS.compare(before.row(), after.row()).orElseThrow();

        assertThat(found.label()).isEqualTo(Finding.Label.POSSIBLE_REGRESSION);
        assertThat(found.missing()).isEmpty();
    }

    @Test
    void shouldListWhatIsSaidFirst() {
        Standing row = OLD.row();
        List<Standing> others = List.of(
                row,
                OLD.as("same").version("b3500").row(),
                OLD.as("slow").version("b4000").value("50").row(),
                OLD.as("fast").version("b5000").value("200").row());

        assertThat(REGRESSIONS.of(row, others)).extracting(Finding::after).containsExactly("slow", "fast", "same");
    }

    /** A row and what the comparison looks at. */
    private record Side(
            String id,
            @Nullable String value,
            @Nullable String version,
            @Nullable String driver,
            @Nullable String os,
            int context,
            @Nullable String spread,
            BadgeWord badge,
            int operators) {

        Side as(String other) {
            return new Side(other, value, version, driver, os, context, spread, badge, operators);
        }

        Side value(@Nullable String other) {
            return new Side(id, other, version, driver, os, context, spread, badge, operators);
        }

        Side version(@Nullable String other) {
            return new Side(id, value, other, driver, os, context, spread, badge, operators);
        }

        Side driver(@Nullable String other) {
            return new Side(id, value, version, other, os, context, spread, badge, operators);
        }

        Side context(int other) {
            return new Side(id, value, version, driver, os, other, spread, badge, operators);
        }

        Side spread(@Nullable String other) {
            return new Side(id, value, version, driver, os, context, other, badge, operators);
        }

        Side badge(BadgeWord other, int by) {
            return new Side(id, value, version, driver, os, context, spread, other, by);
        }

        Standing row() {
            return new Standing(
                    id,
                    1,
                    Instant.EPOCH,
                    LocalDate.EPOCH,
                    "2",
                    "2026-11-21",
                    Standing.RowState.PUBLISHED,
                    badge,
                    null,
                    Confidence.MODERATE,
                    List.of(),
                    List.of(),
                    operators,
                    List.of(),
                    0,
                    List.of(),
                    id,
                    Instant.EPOCH,
                    facts());
        }

        private Facts facts() {
            return new Facts(
                    "speed",
                    "llm-decode-512",
                    "llama-3.1-8b-instruct",
                    null,
                    "rtx-4090",
                    1,
                    "Q4_K_M",
                    "llama.cpp",
                    version,
                    decimal(value),
                    "tok/s",
                    "decode rate",
                    null,
                    null,
                    null,
                    3,
                    decimal(spread),
                    context,
                    1,
                    null,
                    null,
                    null,
                    driver,
                    os,
                    "2026-05-01",
                    "owner",
                    "account",
                    List.of(),
                    null,
                    List.of());
        }

        private static @Nullable BigDecimal decimal(@Nullable String number) {
            return number == null ? null : new BigDecimal(number);
        }
    }
}
