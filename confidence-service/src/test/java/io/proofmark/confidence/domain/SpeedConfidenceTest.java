package io.proofmark.confidence.domain;

import static io.proofmark.confidence.domain.Runs.BARE;
import static io.proofmark.confidence.domain.Runs.CATALOG;
import static io.proofmark.confidence.domain.Runs.COMPLETE;
import static io.proofmark.confidence.domain.Runs.agreeing;
import static io.proofmark.confidence.domain.Runs.assess;
import static io.proofmark.confidence.domain.Runs.original;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedConfidenceTest {

    /** Row 23 of rule specification 12 is the one with four: very high. */
    @ParameterizedTest
    @CsvSource({"0, LOW", "1, MODERATE", "2, HIGH", "3, HIGH", "4, VERY_HIGH", "6, VERY_HIGH"})
    void shouldRiseWithIndependentOperatorsOnMachinesOfTheirOwn(int operators, Confidence confidence) {
        Assessment assessment = assess(original(Source.COMMUNITY, BARE, "2026-05-01"), others(operators, true));

        assertThat(assessment.confidence()).isEqualTo(confidence);
    }

    @Test
    void shouldNotRiseWhenReproductionsNameNoMachine() {
        Assessment assessment = assess(original(Source.COMMUNITY, BARE, "2026-05-01"), others(4, false));

        assertThat(assessment.confidence()).isEqualTo(Confidence.LOW);
        assertThat(assessment.badge()).isEqualTo(Badge.INDEPENDENTLY_REPRODUCED);
        assertThat(assessment.derivedFrom())
                .contains(Reason.minus(
                        "machines", "0 of 4 independent operators on a machine of their own that they name"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "COMMUNITY, complete, 3, 1.0,  MODERATE",
                "COMMUNITY, bare,     3, 1.0,  LOW",
                "COMMUNITY, complete, 2, 1.0,  LOW",
                "OWNER,     bare,     3, 19.9, HIGH",
                "OWNER,     bare,     3, 20,   MODERATE",
                "OWNER,     bare,     2, 1.0,  MODERATE",
                "OWNER,     bare,     3, -,    MODERATE",
                "OFFICIAL,  complete, 3, 1.0,  LOW"
            })
    void shouldStartFromSourceMetadataAndRuns(
            Source source, String details, int runs, @Nullable BigDecimal spread, Confidence confidence) {
        Set<Detail> provided = details.equals("complete") ? COMPLETE.provided() : Set.of();

        Assessment assessment = assess(original(source, new Metadata(provided, runs, spread), "2026-05-01"));

        assertThat(assessment.confidence()).isEqualTo(confidence);
    }

    @Test
    void shouldNotExceedModerateWhenFigureIsOfficial() {
        Assessment assessment = assess(original(Source.OFFICIAL, COMPLETE, "2026-05-01"), others(5, true));

        assertThat(assessment.confidence()).isEqualTo(Confidence.MODERATE);
    }

    /** Row 24 of rule specification 12, with the days before. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-12-01, 2026-06-01, MODERATE, false, 'newest measurement of 2024-12-01, within 18 months'",
                "2024-12-01, 2026-06-02, LOW,      true,  'newest measurement of 2024-12-01, older than 18 months'",
                "2024-12-01, 2026-12-01, LOW,      true,  'newest measurement of 2024-12-01, older than 18 months'",
                "2024-12-01, 2026-12-02, LOW,      true,  'newest measurement of 2024-12-01, older than 24 months: should be measured again'",
                "2024,       2026-06-30, MODERATE, false, 'newest measurement of 2024-12-31, within 18 months'",
                "-,          2026-06-01, LOW,      false, 'test date not provided; weighs as much as an old one'"
            })
    void shouldLoseATierWhenOld(
            @Nullable String tested, LocalDate asOf, Confidence confidence, boolean stale, String line) {
        var evidence = new Evidence.Speed(original(Source.COMMUNITY, COMPLETE, tested), List.of());

        Assessment assessment = SpeedPolicy.assess(evidence, asOf, CATALOG);

        assertThat(assessment.confidence()).isEqualTo(confidence);
        assertThat(assessment.modifiers().contains(Modifier.STALE)).isEqualTo(stale);
        assertThat(assessment.derivedFrom()).last().extracting(Reason::fact).isEqualTo(line);
    }

    @Test
    void shouldTakeAgeFromNewestReproductionThatLifts() {
        Assessment assessment = assess(original(Source.COMMUNITY, COMPLETE, "2020"), agreeing("r1", "b", "m1"));

        assertThat(assessment.modifiers()).isEmpty();
    }

    @Test
    void shouldSayWhatSpeaksForAndAgainst() {
        Measurement run =
                original(Source.COMMUNITY, new Metadata(Set.of(Detail.QUANT, Detail.ENGINE), 1, null), "2026-05-01");

        Assessment assessment = assess(run, agreeing("r1", "b", "m1"));

        assertThat(assessment.derivedFrom())
                .containsExactly(
                        Reason.plus("source", "measured by a member of the community"),
                        Reason.minus(
                                "metadata",
                                "not provided: runtime.version, environment.driver, environment.os,"
                                        + " environment.concurrency, environment.contextLength, declared.vramPeakGb,"
                                        + " runs"),
                        Reason.minus("runs", "1 timed run"),
                        Reason.plus("reproductions", "reproduced by 1 independent operator: 1 alias"),
                        Reason.plus("machines", "1 distinct machine besides the original's"),
                        Reason.plus("age", "newest measurement of 2026-05-02, within 18 months"));
    }

    private static List<Repetition> others(int count, boolean machines) {
        return IntStream.range(0, count)
                .mapToObj(n -> agreeing("r" + n, "operator" + n, machines ? "m" + (n + 1) : null))
                .toList();
    }
}
