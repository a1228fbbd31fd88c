package io.proofmark.confidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What must hold of any evidence; what is drawn is a seed, of which a smaller one is no simpler. */
class PolicyPropertiesTest {

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void shouldNotDependOnOrder(@ForAll long seed) {
        Evidence.Speed evidence = new AnyEvidence(seed).speed(200);
        List<Repetition> shuffled = new ArrayList<>(evidence.repetitions());
        Collections.shuffle(shuffled, new Random(seed));

        Assessment other = assess(new Evidence.Speed(evidence.original(), shuffled, evidence.cohort()));

        assertThat(other).isEqualTo(assess(evidence));
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void shouldNotChangeWhenRunsAreListedTwice(@ForAll long seed) {
        Evidence.Speed once = new AnyEvidence(seed).speed(20);
        List<Repetition> twice = new ArrayList<>(once.repetitions());
        twice.addAll(once.repetitions());

        assertThat(assess(new Evidence.Speed(once.original(), twice, once.cohort())))
                .isEqualTo(assess(once));
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void shouldNeverFallWhenOneMoreIndependentRunAgrees(@ForAll long seed, @ForAll boolean namesMachine) {
        Evidence.Speed evidence = new AnyEvidence(seed).speed(12);
        List<Repetition> more = new ArrayList<>(evidence.repetitions());
        more.add(Runs.agreeing("new", "newcomer", namesMachine ? "its own" : null));
        Assessment before = assess(evidence);

        Assessment after = assess(new Evidence.Speed(evidence.original(), more, evidence.cohort()));

        assertThat(after.confidence()).isGreaterThanOrEqualTo(before.confidence());
        assertThat(after.independentOperators()).isGreaterThanOrEqualTo(before.independentOperators());
        assertThat(rank(after.badge())).isGreaterThanOrEqualTo(rank(before.badge()));
        assertThat(before.modifiers()).containsAll(after.modifiers());
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void shouldNeverRiseWhenMetadataIsRemoved(@ForAll long seed) {
        AnyEvidence any = new AnyEvidence(seed);
        Evidence.Speed evidence = any.speed(8);
        Measurement less = any.withLess(evidence.original());

        Assessment after = assess(new Evidence.Speed(less, evidence.repetitions(), evidence.cohort()));

        assertThat(after.confidence()).isLessThanOrEqualTo(assess(evidence).confidence());
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void shouldNeverRiseWithAge(@ForAll long seed) {
        AnyEvidence any = new AnyEvidence(seed);
        Evidence.Speed evidence = any.speed(8);
        LocalDate day = any.day();

        Assessment later =
                ConfidencePolicy.assess(evidence, day.plusDays(any.random().nextInt(900)), Runs.CATALOG);

        assertThat(later.confidence())
                .isLessThanOrEqualTo(
                        ConfidencePolicy.assess(evidence, day, Runs.CATALOG).confidence());
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void shouldSayTheSameUntilTheNextDayThatMovesIt(@ForAll long seed) {
        AnyEvidence any = new AnyEvidence(seed);
        Evidence.Speed evidence = any.speed(4);
        LocalDate day = any.day();
        Assessment now = ConfidencePolicy.assess(evidence, day, Runs.CATALOG);
        Stream<Measurement> lifting = evidence.repetitions().stream()
                .map(Repetition::run)
                .filter(run -> now.lifting().contains(run.id()));
        LocalDate moves =
                Age.moves(Stream.concat(lifting, Stream.of(evidence.original())), day, Runs.CATALOG.policies());
        LocalDate last = moves == null ? day.plusYears(9) : moves.minusDays(1);

        assertThat(ConfidencePolicy.assess(evidence, last, Runs.CATALOG)).isEqualTo(now);
        if (moves != null) {
            assertThat(ConfidencePolicy.assess(evidence, moves, Runs.CATALOG)).isNotEqualTo(now);
        }
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void shouldNeverBeVeryHighWithoutTwoIndependentOperators(@ForAll long seed) {
        Assessment assessment = assess(new AnyEvidence(seed).speed(8));

        assertThat(assessment.confidence() == Confidence.VERY_HIGH && assessment.independentOperators() < 2)
                .isFalse();
    }

    private static Assessment assess(Evidence.Speed evidence) {
        return ConfidencePolicy.assess(evidence, Runs.TODAY, Runs.CATALOG);
    }

    private static int rank(Badge badge) {
        return switch (badge) {
            case INDEPENDENTLY_REPRODUCED -> 2;
            case REPRODUCED -> 1;
            default -> 0;
        };
    }
}
