package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of scores. */
class ScoreRulesTest {

    private static final List<String> SUBJECTS = List.of(
            "biology",
            "chemistry",
            "geography",
            "history",
            "mathematics",
            "philosophy",
            "physics",
            "religion_and_ethics",
            "turkish_language_and_literature");

    private final Sample sample = Sample.score();

    // The parts are 0.1, 0.2, … 0.9: their mean is 0.5.
    @ParameterizedTest(name = "headline {0}: {1}")
    @CsvSource({"0.5, PASS", "0.501, PASS", "0.499, PASS", "0.5011, FAIL", "0.4989, FAIL", "50, FAIL"})
    void shouldBeMeanOfParts(String headline, Outcome outcome) {
        turkish(headline, 9);

        assertThat(Sample.check(sample.alone(), Rules.METRICS).outcome()).isEqualTo(outcome);
    }

    @Test
    void shouldNameOddPartsWhenTheyAreNotTheBenchmarks() {
        turkish("0.45", 8);

        assertThat(Sample.check(sample.alone(), Rules.METRICS))
                .extracting(Check::outcome, Check::message)
                .containsExactly(Outcome.WARN, "other parts than the benchmark's 9: turkish_language_and_literature");
    }

    @ParameterizedTest(name = "{0} between 0.8 and 0.9: {1}")
    @CsvSource({"0.85, NOT_APPLICABLE", "0.901, NOT_APPLICABLE", "0.902, FAIL", "0.7989, FAIL"})
    void shouldLieBetweenPartsOfUnknownWeight(String headline, Outcome outcome) {
        TreeMap<String, BigDecimal> parts = new TreeMap<>();
        parts.put("easy", new BigDecimal("0.9"));
        parts.put("hard", new BigDecimal("0.8"));
        sample.score = new Score("pass@1", new BigDecimal(headline), "ratio", parts);

        assertThat(Sample.check(sample.alone(), Rules.METRICS).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0, PASS", "1, PASS", "1.001, FAIL", "-0.001, FAIL", "85.3, FAIL"})
    void shouldLieOnScale(String value, Outcome outcome) {
        sample.score = new Score("pass@1", new BigDecimal(value), "ratio", new TreeMap<>());

        assertThat(Sample.check(sample.alone(), Rules.SCORE_SCALE).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({"pass@1, ratio, PASS", "pass@10, ratio, FAIL", "pass@1, percent, FAIL"})
    void shouldHaveMetricOfBenchmark(String metric, String unit, Outcome outcome) {
        sample.score = new Score(metric, new BigDecimal("0.8"), unit, new TreeMap<>());

        assertThat(Sample.check(sample.alone(), Rules.METRIC).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} beside 0.85: {1} {2}")
    @CsvSource(textBlock = """
            0.87,   PASS, WITHIN_NOISE
            0.83,   PASS, WITHIN_NOISE
            0.8701, WARN, OUTSIDE_NOISE
            0.8299, WARN, OUTSIDE_NOISE
            """)
    void shouldCompareCheckByNoise(String value, Outcome outcome, Band band) {
        sample.reproduces = "row";
        sample.shown = shown(TrustTier.COMMUNITY, "2026-01-01");
        sample.score = new Score("pass@1", new BigDecimal(value), "ratio", new TreeMap<>());

        Verdict verdict = sample.alone();

        assertThat(Sample.check(verdict, Rules.NOISE).outcome()).isEqualTo(outcome);
        assertThat(verdict.match()).isEqualTo(Match.REPRODUCTION);
        assertThat(verdict.band()).isEqualTo(band);
    }

    @Test
    void shouldWaitWhenRowOfCheckShowsNoRun() {
        sample.reproduces = "row";

        Verdict verdict = sample.alone();
        Case file = Policing.rule(verdict, "verdict", null, "00", Sample.RECEIVED, Sample.CATALOG)
                .file();

        assertThat(verdict.match()).isEqualTo(Match.WAITING);
        assertThat(verdict.reasons()).anyMatch(reason -> reason.contains("shows no run yet"));
        assertThat(file.state()).isEqualTo(CaseState.WAITING_FOR_ORIGINAL);
        assertThat(file.legal()).isEmpty();
    }

    /** The run that the row shows is somebody's, alias, on machine one; a sample run is by operator "us". */
    @ParameterizedTest(name = "{0} {1} by {2} on {3} beside one by {4}: {5}")
    @CsvSource(nullValues = "-", textBlock = """
            0.86, owner,     us,  here, them, true
            0.86, owner,     -,   -,    them, true
            0.90, owner,     us,  here, them, false
            0.86, community, us,  here, them, false
            0.86, official,  us,  here, them, false
            0.86, owner,     us,  here, us,   false
            0.86, owner,     us,  one,  them, false
            """)
    void shouldVerifyWhenOwnerMeasuredTheSameOnAnotherMachineThanSomebodyElse(
            String value,
            String source,
            @Nullable String operator,
            @Nullable String machine,
            String other,
            boolean verifies) {
        sample.reproduces = "row";
        sample.source = source;
        sample.operator = operator;
        sample.machine = machine;
        sample.score = new Score("pass@1", new BigDecimal(value), "ratio", new TreeMap<>());
        sample.shown = shown(new Origin(other, "alias", "one", "community"), TrustTier.COMMUNITY, "2026-01-01");

        assertThat(sample.alone().confirms()).isEqualTo(verifies ? Optional.of("shown") : Optional.empty());
    }

    @Test
    void shouldVerifyNothingOfItsOwnRigs() {
        sample.reproduces = "row";
        sample.source = "owner";
        sample.shown = shown(new Origin("another desk", "account", null, "owner"), TrustTier.FIRST_PARTY, "2026-01-01");
        sample.score = new Score("pass@1", new BigDecimal("0.85"), "ratio", new TreeMap<>());

        Verdict verdict = sample.alone();

        assertThat(verdict.confirms()).isEmpty();
        assertThat(Sample.check(verdict, Rules.SAME_OPERATOR).outcome()).isEqualTo(Outcome.WARN);
    }

    // A sample run is of 2026-05-01.
    @ParameterizedTest(name = "{0} over {1} of {2}: {3}")
    @CsvSource(textBlock = """
            community, COMMUNITY,   2026-01-01, PASS
            community, VERIFIED,    2026-01-01, WARN
            community, FIRST_PARTY, 2026-01-01, WARN
            owner,     FIRST_PARTY, 2026-01-01, PASS
            owner,     VERIFIED,    2026-01-01, PASS
            community, FIRST_PARTY, 2026-06-01, PASS
            """)
    void shouldRemarkWhenHigherTierWouldBeReplaced(String source, TrustTier tier, String shownAt, Outcome outcome) {
        sample.source = source;
        sample.shown = shown(tier, shownAt);

        assertThat(Sample.check(sample.alone(), Rules.REPLACES).outcome()).isEqualTo(outcome);
    }

    @Test
    void shouldSayWhatChangedWhenMethodReplacedAnother() {
        turkish("0.5", 9);
        sample.benchmark = "turkish-mmlu-generative";

        assertThat(Sample.check(sample.alone(), Rules.MATCH_BENCHMARK).message())
                .contains("it replaced turkish-mmlu and is never compared with it: The choice is read from");
    }

    @ParameterizedTest(name = "version {0}: {1}")
    @CsvSource({"b3447, PASS", "latest, FAIL", ", FAIL"})
    void shouldAskForExactVersion(@Nullable String version, Outcome outcome) {
        sample.version = version;

        assertThat(Sample.check(sample.alone(), Rules.EVIDENCE).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "names {0}, is of row: {1} {2}")
    @CsvSource({"row, PASS, REPRODUCTION", "another, FAIL, UNRELATED", ", NOT_APPLICABLE, ORIGINAL"})
    void shouldCheckRowOfOwnConfiguration(@Nullable String named, Outcome outcome, Match match) {
        sample.subject = "row";
        sample.reproduces = named;
        sample.shown = shown(TrustTier.COMMUNITY, "2026-01-01");

        Verdict verdict = sample.alone();

        assertThat(Sample.check(verdict, Rules.MATCH_ORIGINAL).outcome()).isEqualTo(outcome);
        assertThat(verdict.match()).isEqualTo(match);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"key, PASS", "alias, NOT_APPLICABLE", "none, NOT_APPLICABLE"})
    void shouldRecordSignature(String strength, Outcome outcome) {
        sample.strength = strength;

        assertThat(Sample.check(sample.alone(), Rules.KEY).outcome()).isEqualTo(outcome);
    }

    private static Shown shown(TrustTier tier, String testedAt) {
        return shown(new Origin("another", "alias", null, "community"), tier, testedAt);
    }

    private static Shown shown(Origin origin, TrustTier tier, String testedAt) {
        return new Shown("shown", origin, tier, new BigDecimal("0.85"), testedAt);
    }

    private void turkish(String headline, int parts) {
        TreeMap<String, BigDecimal> given = new TreeMap<>();
        for (int i = 0; i < parts; i++) {
            given.put(SUBJECTS.get(i), BigDecimal.valueOf(i + 1L, 1));
        }
        sample.benchmark = "turkish-mmlu";
        sample.score = new Score("accuracy", new BigDecimal(headline), "ratio", given);
    }
}
