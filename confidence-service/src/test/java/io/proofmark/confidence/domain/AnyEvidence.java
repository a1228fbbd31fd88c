package io.proofmark.confidence.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws evidence of every kind; the same seed draws the same. */
final class AnyEvidence {

    private final Random random;

    AnyEvidence(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    Evidence.Speed speed(int mostRepetitions) {
        return new Evidence.Speed(original(), repetitions(mostRepetitions), cohort());
    }

    LocalDate day() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
    }

    /** The same run with less said about it. */
    Measurement withLess(Measurement run) {
        Metadata metadata = run.metadata();
        Runtime runtime = run.runtime();
        Set<Detail> fewer = new HashSet<>(metadata.provided());
        fewer.removeIf(detail -> random.nextInt(3) == 0);
        boolean keepRuns = random.nextBoolean();
        return new Measurement(
                run.id(),
                run.source(),
                run.identity(),
                new Metadata(fewer, keepRuns ? metadata.runs() : 0, keepRuns ? metadata.spreadPercent() : null),
                new Runtime(
                        random.nextInt(4) == 0 ? null : runtime.engine(),
                        random.nextBoolean() ? null : runtime.version()),
                random.nextBoolean() ? run.testedAt() : null);
    }

    private Measurement original() {
        Measurement run = Runs.original(any(Source.values()), metadata(), date());
        return new Measurement(run.id(), run.source(), run.identity(), run.metadata(), runtime(), run.testedAt());
    }

    private List<Repetition> repetitions(int most) {
        List<Repetition> repetitions = new ArrayList<>();
        int size = random.nextInt(most + 1);
        for (int n = 0; n < size; n++) {
            repetitions.add(repetition("r" + n));
        }
        return repetitions;
    }

    private Repetition repetition(String id) {
        Identity identity = new Identity(
                any("author", "a", "b", "c", "d", "e", "f", "g"),
                any(Strength.values()),
                random.nextInt(3) == 0 ? null : any("m0", "m1", "m2", "m3", "m4", "m5"));
        return new Repetition(
                Runs.run(id, Source.COMMUNITY, identity, Runs.BARE, date()),
                random.nextInt(5) == 0 ? any(Match.values()) : Match.REPRODUCTION,
                random.nextBoolean() ? Band.WITHIN_10 : any(Band.values()),
                random.nextBoolean() ? null : random.nextInt(4) > 0);
    }

    private @Nullable CohortSummary cohort() {
        return random.nextInt(4) == 0
                ? null
                : new CohortSummary(
                        1 + random.nextInt(CohortSummary.MOST),
                        BigDecimal.valueOf(60 + random.nextInt(40)),
                        BigDecimal.valueOf(100));
    }

    private Runtime runtime() {
        return new Runtime(
                random.nextInt(8) == 0 ? null : any("vllm", "llama.cpp", "unheard-of"),
                any(null, "0.7.3", "0.8.0", "b3447", "nightly"));
    }

    private Metadata metadata() {
        Set<Detail> provided = EnumSet.allOf(Detail.class);
        provided.removeIf(detail -> random.nextInt(12) == 0);
        int runs = random.nextInt(5);
        return new Metadata(provided, runs, runs < 2 ? null : new BigDecimal(random.nextInt(30)));
    }

    private @Nullable String date() {
        return random.nextInt(5) == 0
                ? null
                : LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1200)).toString();
    }

    @SafeVarargs
    private <T extends @Nullable Object> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
