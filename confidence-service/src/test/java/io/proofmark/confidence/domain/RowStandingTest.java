package io.proofmark.confidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RowStandingTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final VerdictFact ORIGINAL = verdict(Runs.original(), null, Match.ORIGINAL, null);
    private static final VerdictFact REPRODUCTION =
            verdict(Runs.agreeing("r1", "b", "m1").run(), "original", Match.REPRODUCTION, Band.WITHIN_10);
    private static final LastStanding SAID = new LastStanding(
            "original",
            Instant.parse("2026-05-04T00:00:00Z"),
            LocalDate.of(2026, 5, 4),
            Badge.REPRODUCED,
            null,
            Confidence.MODERATE,
            Set.of(),
            null);

    @ParameterizedTest
    @EnumSource(value = CaseState.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    void shouldSayNothingOfARowThatWasNeverPublic(CaseState state) {
        Row row = row(ORIGINAL, ruling("original", state));

        assertThat(standing(row, null)).isEmpty();
    }

    @Test
    void shouldShowPublishedOriginal() {
        Row row = row(ORIGINAL, ruling("original", CaseState.PUBLISHED));

        assertThat(standing(row, null)).hasValueSatisfying(standing -> {
            assertThat(standing.state()).isEqualTo(RowState.PUBLISHED);
            assertThat(standing.submission()).isEqualTo("original");
            assertThat(standing.publishedAt()).isEqualTo(NOON);
            assertThat(standing.asOf()).isEqualTo("2026-06-01");
            assertThat(standing.factIds()).containsExactly("ruling original", "verdict original");
        });
    }

    @Test
    void shouldListAndCountPublishedReproduction() {
        Row row = row(ORIGINAL, ruling("original", CaseState.PUBLISHED))
                .with(REPRODUCTION)
                .with(ruling("r1", CaseState.PUBLISHED));

        assertThat(standing(row, null)).hasValueSatisfying(standing -> {
            assertThat(standing.assessment().badge()).isEqualTo(Badge.REPRODUCED);
            assertThat(standing.assessment().lifting()).containsExactly("r1");
            assertThat(standing.repetitions()).containsExactly(REPRODUCTION);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"QUEUED", "PUBLISHED", "REJECTED"})
    void shouldNotChangeWhenSomebodySpeaksAgainstTheRow(CaseState state) {
        Row alone = row(ORIGINAL, ruling("original", CaseState.PUBLISHED));

        Row row = alone.with(ruling("feedback on original", state));

        assertThat(standing(row, null)).isEqualTo(standing(alone, null));
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    void shouldNotChangeWhenReproductionIsNotPublished(CaseState state) {
        Row alone = row(ORIGINAL, ruling("original", CaseState.PUBLISHED));

        Row row = alone.with(REPRODUCTION).with(ruling("r1", state));

        assertThat(standing(row, null)).isEqualTo(standing(alone, null));
    }

    @ParameterizedTest(name = "a run {0}, {1}, of which is ruled {2}: {3}")
    @CsvSource({
        "REPRODUCTION, OVER_25,   SUPERSEDED, true",
        "REPRODUCTION, OVER_50,   SUPERSEDED, true",
        "REPRODUCTION, WITHIN_25, SUPERSEDED, false",
        "RELATED,      OVER_25,   SUPERSEDED, false",
        "REPRODUCTION, OVER_25,   QUEUED,     false",
        "REPRODUCTION, OVER_25,   REJECTED,   false",
        "REPRODUCTION, OVER_25,   WITHDRAWN,  false"
    })
    void shouldBeDisputedWhenReviewersMadeARowOfARunThatContradicts(
            Match match, Band band, CaseState state, boolean disputed) {
        Row row = row(ORIGINAL, ruling("original", CaseState.PUBLISHED))
                .with(verdict(Runs.agreeing("far", "b", "m1").run(), "original", match, band))
                .with(ruling("far", state));

        assertThat(standing(row, null)).hasValueSatisfying(standing -> {
            assertThat(standing.assessment().modifiers().contains(Modifier.DISPUTED))
                    .isEqualTo(disputed);
            assertThat(standing.factIds().contains("verdict far")).isEqualTo(disputed);
            assertThat(standing.assessment().badge()).isEqualTo(Badge.COMMUNITY_SUBMITTED);
            assertThat(standing.repetitions()).isEmpty();
        });
    }

    @Test
    void shouldNotBeDisputedByRowsOfTheirOwnUnderTheFirstRuleSet() {
        Row alone = row(ORIGINAL, ruling("original", CaseState.PUBLISHED));
        Row row = alone.with(
                        verdict(Runs.agreeing("far", "b", "m1").run(), "original", Match.REPRODUCTION, Band.OVER_25))
                .with(ruling("far", CaseState.SUPERSEDED));
        Catalog first = Catalogs.version("2026-11-01");

        assertThat(RowStanding.of(row, null, Runs.TODAY, first))
                .isEqualTo(RowStanding.of(alone, null, Runs.TODAY, first));
    }

    @Test
    void shouldFallBackWhenReproductionIsWithdrawn() {
        Row alone = row(ORIGINAL, ruling("original", CaseState.PUBLISHED));
        Row lifted = alone.with(REPRODUCTION).with(ruling("r1", CaseState.PUBLISHED));

        Row row = lifted.with(ruling("r1", CaseState.WITHDRAWN));

        assertThat(standing(row, null)).isEqualTo(standing(alone, null));
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAWN, WITHDRAWN", "REJECTED, REMOVED", "QUEUED, REMOVED"})
    void shouldLeaveTombstoneWhenOriginalIsNoLongerPublic(CaseState state, RowState left) {
        Row row = row(ORIGINAL, ruling("original", state)).with(REPRODUCTION).with(ruling("r1", CaseState.PUBLISHED));

        assertThat(standing(row, SAID)).hasValueSatisfying(standing -> {
            assertThat(standing.state()).isEqualTo(left);
            assertThat(standing.assessment().badge()).isEqualTo(Badge.REPRODUCED);
            assertThat(standing.assessment().independentOperators()).isZero();
            assertThat(standing.assessment().lifting()).isEmpty();
            assertThat(standing.repetitions()).hasSize(1);
            assertThat(standing.publishedAt()).isEqualTo(SAID.publishedAt());
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, 2026-06-01", "2026-06-01, 2026-06-01", "2026-07-01, 2026-07-01"})
    void shouldNeverJudgeAgeAsOfAnEarlierDay(LocalDate said, LocalDate asOf) {
        Row row = row(ORIGINAL, ruling("original", CaseState.PUBLISHED));
        LastStanding last = new LastStanding(
                "original", NOON, said, Badge.COMMUNITY_SUBMITTED, null, Confidence.MODERATE, Set.of(), null);

        assertThat(standing(row, last)).map(Standing::asOf).contains(asOf);
    }

    @Test
    void shouldNotDependOnOrderOrRepetitionOfFacts() {
        RulingFact published = ruling("original", CaseState.PUBLISHED);
        RulingFact approved = ruling("r1", CaseState.PUBLISHED);
        Row expected = row(ORIGINAL, published).with(REPRODUCTION).with(approved);

        Row row = row(REPRODUCTION, approved)
                .with(published)
                .with(ORIGINAL)
                .with(REPRODUCTION)
                .with(published);

        assertThat(row).isEqualTo(expected);
        assertThat(standing(row, null)).isEqualTo(standing(expected, null));
    }

    @Test
    void shouldGiveOneStandingForAllOrdersOfSixFacts() {
        VerdictFact second =
                verdict(Runs.agreeing("r2", "c", "m2").run(), "original", Match.REPRODUCTION, Band.WITHIN_10);
        List<Fact> facts = new ArrayList<>(List.of(
                ORIGINAL,
                ruling("original", CaseState.PUBLISHED),
                REPRODUCTION,
                ruling("r1", CaseState.PUBLISHED),
                second,
                ruling("r2", CaseState.PUBLISHED)));
        List<Optional<Standing>> standings = new ArrayList<>();

        permutations(facts, 0, order -> {
            Row row = Row.empty("row");
            for (Fact fact : order) {
                row = row.with(fact);
            }
            standings.add(standing(row, null));
        });

        assertThat(standings).hasSize(720).containsOnly(standings.getFirst());
        assertThat(standings.getFirst().orElseThrow().assessment().badge()).isEqualTo(Badge.INDEPENDENTLY_REPRODUCED);
    }

    private static void permutations(List<Fact> items, int fixed, Consumer<List<Fact>> each) {
        if (fixed == items.size()) {
            each.accept(items);
            return;
        }
        for (int i = fixed; i < items.size(); i++) {
            Collections.swap(items, fixed, i);
            permutations(items, fixed + 1, each);
            Collections.swap(items, fixed, i);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER,     2026-05-01, FIRST_PARTY,     FIRST_PARTY, MODERATE",
        "OWNER,     2024-05-01, FIRST_PARTY,     FIRST_PARTY, LOW",
        "COMMUNITY, 2026-05-01, COMMUNITY,       COMMUNITY,   LOW",
        "OFFICIAL,  2026-05-01, OFFICIAL_FIGURE, COMMUNITY,   LOW"
    })
    void shouldTakeScoreRowFromSourceAndAge(
            Source source, String tested, Badge badge, TrustTier tier, Confidence confidence) {
        Row row = row(score("s1", source, tested), ruling("s1", CaseState.PUBLISHED));

        assertThat(standing(row, null)).map(Standing::assessment).hasValueSatisfying(assessment -> {
            assertThat(assessment.badge()).isEqualTo(badge);
            assertThat(assessment.tier()).isEqualTo(tier);
            assertThat(assessment.confidence()).isEqualTo(confidence);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, PUBLISHED, 2026-05-02, PUBLISHED, s2",
        "2026-05-02, PUBLISHED, 2026-05-01, PUBLISHED, s1",
        "2026-05-01, PUBLISHED, 2026-05-01, PUBLISHED, s2",
        "2026-05-01, PUBLISHED, 2026-05-02, QUEUED,    s1",
        "2026-05-01, PUBLISHED, 2026-05-02, WITHDRAWN, s1"
    })
    void shouldShowNewestPublishedScore(String first, CaseState one, String second, CaseState other, String shown) {
        Row row = row(score("s1", Source.COMMUNITY, first), ruling("s1", one))
                .with(score("s2", Source.COMMUNITY, second))
                .with(ruling("s2", other));

        assertThat(standing(row, null)).map(Standing::submission).contains(shown);
    }

    // The row shows s1, of the community.
    @ParameterizedTest(name = "{0} that confirms {1}, counts {2}: {3}")
    @CsvSource(textBlock = """
            OWNER,     s1,    ,      VERIFIED
            OWNER,     s1,    true,  VERIFIED
            OWNER,     s1,    false, COMMUNITY
            OWNER,     older, ,      COMMUNITY
            OWNER,     ,      ,      COMMUNITY
            COMMUNITY, s1,    ,      VERIFIED
            """)
    void shouldBeVerifiedWhenAVerdictConfirmsTheVeryRun(
            Source source, @Nullable String confirms, @Nullable Boolean counts, TrustTier tier) {
        Row row = row(score("s1", Source.COMMUNITY, "2026-05-01"), ruling("s1", CaseState.PUBLISHED))
                .with(check(source, confirms))
                .with(new RulingFact("ruling c1", "c1", NOON, CaseState.PUBLISHED, counts));

        assertThat(standing(row, null)).map(Standing::assessment).hasValueSatisfying(assessment -> {
            assertThat(assessment.tier()).isEqualTo(tier);
            assertThat(assessment.badge().word()).isEqualTo(tier.word());
            assertThat(assessment.lifting().contains("c1")).isEqualTo(tier == TrustTier.VERIFIED);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"OWNER, the operator of this registry", "COMMUNITY, another operator"})
    void shouldSayWhoVerified(Source source, String who) {
        Row row = row(score("s1", Source.COMMUNITY, "2026-05-01"), ruling("s1", CaseState.PUBLISHED))
                .with(check(source, "s1"))
                .with(ruling("c1", CaseState.PUBLISHED));

        assertThat(standing(row, null).orElseThrow().assessment().derivedFrom())
                .contains(Reason.plus("reproduction", who + " measured it again, within the noise of the benchmark"));
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    void shouldFallBackWhenCheckIsNoLongerPublic(CaseState state) {
        Row alone = row(score("s1", Source.COMMUNITY, "2026-05-01"), ruling("s1", CaseState.PUBLISHED));
        Row verified = alone.with(check(Source.OWNER, "s1")).with(ruling("c1", CaseState.PUBLISHED));

        Row row = verified.with(ruling("c1", state));

        assertThat(standing(verified, null)).isNotEqualTo(standing(alone, null));
        assertThat(standing(row, null)).isEqualTo(standing(alone, null));
    }

    @Test
    void shouldStartAtItsOwnTierWhenANewValueReplacesAVerifiedOne() {
        Row row = row(score("s1", Source.COMMUNITY, "2026-05-01"), ruling("s1", CaseState.PUBLISHED))
                .with(check(Source.OWNER, "s1"))
                .with(ruling("c1", CaseState.PUBLISHED))
                .with(score("s2", Source.COMMUNITY, "2026-05-02"))
                .with(ruling("s2", CaseState.PUBLISHED));

        assertThat(standing(row, null)).hasValueSatisfying(standing -> {
            assertThat(standing.submission()).isEqualTo("s2");
            assertThat(standing.assessment().tier()).isEqualTo(TrustTier.COMMUNITY);
        });
    }

    private static VerdictFact check(Source source, @Nullable String confirms) {
        Measurement run =
                Runs.run("c1", source, new Identity("b", Strength.ACCOUNT, null), Runs.COMPLETE, "2026-05-03");
        return new VerdictFact(
                "verdict c1", Kind.SCORE, NOON, run, "row", Match.REPRODUCTION, Band.WITHIN_NOISE, confirms);
    }

    private static VerdictFact score(String id, Source source, String tested) {
        Measurement run = Runs.run(id, source, new Identity("a", Strength.ACCOUNT, null), Runs.COMPLETE, tested);
        return new VerdictFact("verdict " + id, Kind.SCORE, NOON, run, null, Match.ORIGINAL, null, null);
    }

    private static VerdictFact verdict(Measurement run, @Nullable String reproduces, Match match, @Nullable Band band) {
        return new VerdictFact("verdict " + run.id(), Kind.SPEED, NOON, run, reproduces, match, band, null);
    }

    private static RulingFact ruling(String submission, CaseState state) {
        return new RulingFact("ruling " + submission, submission, NOON, state, null);
    }

    private static Row row(VerdictFact verdict, RulingFact ruling) {
        return Row.empty("row").with(verdict).with(ruling);
    }

    private static Optional<Standing> standing(Row row, @Nullable LastStanding said) {
        return RowStanding.of(row, said, LocalDate.ofInstant(NOON, ZoneOffset.UTC), Catalogs.current());
    }
}
