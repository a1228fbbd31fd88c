package io.proofmark.confidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What must hold of any row of a score; what is drawn is a seed, of which a smaller one is no simpler. */
class ScorePropertiesTest {

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void shouldNotDependOnOrderOrRepetitionOfFacts(@ForAll long seed) {
        List<Fact> facts = new AnyScores(seed).facts(60, 40);
        List<Fact> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));

        Optional<Standing> other = standing(row(shuffled), Runs.TODAY);

        assertThat(other).isEqualTo(standing(row(facts), Runs.TODAY));
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void shouldGiveWayToTheEarlierValueAsOftenAsWhatIsShownIsWithdrawn(@ForAll long seed) {
        AnyScores any = new AnyScores(seed);
        List<Fact> facts = any.facts(8, 4);
        Row row = row(facts);

        for (String expected : newestFirst(facts)) {
            assertThat(standing(row, Runs.TODAY)).map(Standing::submission).contains(expected);
            row = row.with(any.ruling(expected, CaseState.WITHDRAWN));
        }

        assertThat(standing(row, Runs.TODAY)).isEmpty();
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void shouldBeWorthAsMuchAsBeforeOnceALaterValueIsWithdrawn(@ForAll long seed) {
        AnyScores any = new AnyScores(seed);
        List<Fact> facts = any.facts(8, 4);
        List<String> values = newestFirst(facts);
        if (values.size() < 2) {
            return;
        }
        List<Fact> without = facts.stream()
                .filter(fact -> !fact.submission().equals(values.getFirst()))
                .toList();

        Row row = row(facts).with(any.ruling(values.getFirst(), CaseState.WITHDRAWN));

        assertThat(assessment(row, Runs.TODAY)).isEqualTo(assessment(row(without), Runs.TODAY));
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void shouldNeverFallWhenOneMoreCheckConfirmsWhatIsShown(@ForAll long seed) {
        AnyScores any = new AnyScores(seed);
        Row row = row(any.facts(8, 4));
        Optional<Standing> before = standing(row, Runs.TODAY);
        if (before.isEmpty()) {
            return;
        }

        Row more = row;
        for (Fact fact : any.confirmation(before.get().submission())) {
            more = more.with(fact);
        }

        Assessment then = before.get().assessment();
        Assessment now = assessment(more, Runs.TODAY);
        assertThat(now.tier()).isLessThanOrEqualTo(then.tier());
        assertThat(now.confidence()).isGreaterThanOrEqualTo(then.confidence());
        assertThat(now.independentOperators()).isGreaterThanOrEqualTo(then.independentOperators());
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void shouldNeverRiseWithAge(@ForAll long seed) {
        AnyScores any = new AnyScores(seed);
        Row row = row(any.facts(4, 4));
        LocalDate day = any.day();
        LocalDate later = day.plusDays(any.random().nextInt(900));
        if (standing(row, day).isEmpty()) {
            return;
        }

        Assessment then = assessment(row, day);
        Assessment now = assessment(row, later);

        assertThat(now.confidence()).isLessThanOrEqualTo(then.confidence());
        assertThat(now.modifiers()).containsAll(then.modifiers());
        assertThat(now.tier()).isEqualTo(then.tier());
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void shouldNeverRiseWhenLessIsSaidOfTheRun(@ForAll long seed) {
        AnyScores any = new AnyScores(seed);
        Row row = row(any.facts(1, 4));
        if (standing(row, Runs.TODAY).isEmpty()) {
            return;
        }

        VerdictFact run = row.shown().orElseThrow().verdict();
        Row less = row.with(new VerdictFact(
                run.id(),
                run.kind(),
                run.receivedAt(),
                new AnyEvidence(seed).withLess(run.run()),
                run.reproduces(),
                run.match(),
                run.band(),
                run.confirms()));

        assertThat(assessment(less, Runs.TODAY).confidence())
                .isLessThanOrEqualTo(assessment(row, Runs.TODAY).confidence());
    }

    /** The published runs that are no checks, by (test date, id) from the last: told without the code under test. */
    private static List<String> newestFirst(List<Fact> facts) {
        List<String> published = facts.stream()
                .filter(fact -> fact instanceof RulingFact ruling && ruling.state() == CaseState.PUBLISHED)
                .map(Fact::submission)
                .toList();
        return facts.stream()
                .filter(VerdictFact.class::isInstance)
                .map(VerdictFact.class::cast)
                .filter(fact -> fact.reproduces() == null && published.contains(fact.submission()))
                .sorted(Comparator.comparing(ScorePropertiesTest::tested)
                        .thenComparing(VerdictFact::submission)
                        .reversed())
                .map(VerdictFact::submission)
                .toList();
    }

    private static String tested(VerdictFact fact) {
        TestDate date = fact.run().testedAt();
        return date == null ? "" : date.day().toString();
    }

    private static Row row(List<Fact> facts) {
        Row row = Row.empty(AnyScores.ROW);
        for (Fact fact : facts) {
            row = row.with(fact);
        }
        return row;
    }

    private static Assessment assessment(Row row, LocalDate day) {
        return standing(row, day).orElseThrow().assessment();
    }

    private static Optional<Standing> standing(Row row, LocalDate day) {
        return RowStanding.of(row, null, day, Runs.CATALOG);
    }
}
