package io.proofmark.confidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold of any evidence, tried on many drawn from a fixed seed. */
class PolicyPropertiesTest {

    private static final int CASES = 3000;

    private final Random random = new Random(20261101);

    @Test
    void shouldNotDependOnOrder() {
        for (int n = 0; n < CASES; n++) {
            Measurement original = anyOriginal();
            List<Repetition> repetitions = anyRepetitions();
            List<Repetition> shuffled = new ArrayList<>(repetitions);
            Collections.shuffle(shuffled, random);

            assertThat(Runs.assess(original, shuffled)).isEqualTo(Runs.assess(original, repetitions));
        }
    }

    @Test
    void shouldGiveOneStandingForAllOrdersOfSixCases() {
        Measurement original = Runs.original();
        List<Repetition> repetitions = new ArrayList<>(List.of(
                Runs.agreeing("r1", "a", "m1"),
                Runs.agreeing("r2", "a", "m2"),
                Runs.agreeing("r3", "b", "m1"),
                Runs.agreeing("r4", "c", null),
                Runs.agreeing("r5", "author", "m3"),
                Runs.agreeing("r6", "d", "m0")));
        Assessment expected = Runs.assess(original, repetitions);

        permutations(repetitions, 0, order -> assertThat(Runs.assess(original, order))
                .isEqualTo(expected));
    }

    @Test
    void shouldNotChangeWhenARunIsListedTwice() {
        for (int n = 0; n < CASES; n++) {
            Measurement original = anyOriginal();
            List<Repetition> once = anyRepetitions();
            List<Repetition> twice = new ArrayList<>(once);
            twice.addAll(once);

            assertThat(Runs.assess(original, twice)).isEqualTo(Runs.assess(original, once));
        }
    }

    @Test
    void shouldNeverFallWhenOneMoreIndependentRunAgrees() {
        for (int n = 0; n < CASES; n++) {
            Measurement original = anyOriginal();
            List<Repetition> more = new ArrayList<>(anyRepetitions());
            Assessment before = Runs.assess(original, more);
            more.add(Runs.agreeing("new", "newcomer", random.nextBoolean() ? null : "its own"));

            Assessment after = Runs.assess(original, more);

            assertThat(after.confidence()).isGreaterThanOrEqualTo(before.confidence());
            assertThat(after.independentOperators()).isGreaterThanOrEqualTo(before.independentOperators());
            assertThat(rank(after.badge())).isGreaterThanOrEqualTo(rank(before.badge()));
            assertThat(before.modifiers()).containsAll(after.modifiers());
        }
    }

    @Test
    void shouldNeverRiseWhenMetadataIsRemoved() {
        for (int n = 0; n < CASES; n++) {
            Measurement original = anyOriginal();
            List<Repetition> repetitions = anyRepetitions();

            Assessment less = Runs.assess(withLess(original), repetitions);

            assertThat(less.confidence())
                    .isLessThanOrEqualTo(Runs.assess(original, repetitions).confidence());
        }
    }

    @Test
    void shouldNeverRiseWithAge() {
        for (int n = 0; n < CASES; n++) {
            var evidence = new Evidence.Speed(anyOriginal(), anyRepetitions());
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));

            Assessment later = SpeedPolicy.assess(evidence, day.plusDays(random.nextInt(900)), Runs.POLICIES);

            assertThat(later.confidence())
                    .isLessThanOrEqualTo(
                            SpeedPolicy.assess(evidence, day, Runs.POLICIES).confidence());
        }
    }

    @Test
    void shouldNeverBeVeryHighWhenNobodyReproduced() {
        for (int n = 0; n < CASES; n++) {
            Assessment assessment = Runs.assess(anyOriginal(), anyRepetitions());

            assertThat(assessment.confidence() == Confidence.VERY_HIGH && assessment.independentOperators() == 0)
                    .isFalse();
        }
    }

    private Measurement anyOriginal() {
        return Runs.original(any(Source.values()), anyMetadata(), anyDate());
    }

    private List<Repetition> anyRepetitions() {
        List<Repetition> repetitions = new ArrayList<>();
        int size = random.nextInt(8);
        for (int n = 0; n < size; n++) {
            Identity identity = new Identity(
                    any("author", "a", "b", "c", "d"),
                    any(Strength.values()),
                    random.nextInt(3) == 0 ? null : any("m0", "m1", "m2", "m3"));
            Measurement run = Runs.run("r" + n, Source.COMMUNITY, identity, Runs.BARE, anyDate());
            repetitions.add(new Repetition(
                    run,
                    random.nextInt(5) == 0 ? any(Match.values()) : Match.REPRODUCTION,
                    random.nextBoolean() ? Band.WITHIN_10 : any(Band.values()),
                    random.nextBoolean() ? null : random.nextInt(4) > 0));
        }
        return repetitions;
    }

    private Metadata anyMetadata() {
        Set<Detail> provided = EnumSet.allOf(Detail.class);
        provided.removeIf(detail -> random.nextInt(12) == 0);
        int runs = random.nextInt(5);
        return new Metadata(provided, runs, runs < 2 ? null : new BigDecimal(random.nextInt(30)));
    }

    private @Nullable String anyDate() {
        return random.nextInt(5) == 0
                ? null
                : LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1200)).toString();
    }

    private Measurement withLess(Measurement run) {
        Metadata metadata = run.metadata();
        Set<Detail> fewer = new HashSet<>(metadata.provided());
        fewer.removeIf(detail -> random.nextInt(3) == 0);
        boolean keepRuns = random.nextBoolean();
        return new Measurement(
                run.id(),
                run.source(),
                run.identity(),
                new Metadata(fewer, keepRuns ? metadata.runs() : 0, keepRuns ? metadata.spreadPercent() : null),
                random.nextBoolean() ? run.testedAt() : null);
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private static int rank(Badge badge) {
        return switch (badge) {
            case INDEPENDENTLY_REPRODUCED -> 2;
            case REPRODUCED -> 1;
            default -> 0;
        };
    }

    private static void permutations(List<Repetition> items, int fixed, Consumer<List<Repetition>> each) {
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
}
