package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.verify.domain.rules.RuleBook;
import io.proofmark.verify.domain.rules.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a schema lets through: every rule answers, and answers the same again. {@code -Dproofmark.fuzz.rounds=1000000}
 * looks longer; the seed is in the message.
 */
class HostileSubmissionsTest {

    private static final int ROUNDS = Integer.getInteger("proofmark.fuzz.rounds", 3_000);

    private static final List<String> NUMBERS =
            List.of("0", "0.0", "4.9E-324", "1E-9", "0.07", "1", "100", "129.28", "1E+16", "1.7976931348623157E+308");
    private static final List<String> VERSIONS = List.of(
            "",
            "b",
            "b3447",
            "b5700",
            "b999999999",
            "b9999999999",
            "v0.6.2",
            "0.6",
            "9.9.9-rc1",
            "latest",
            "\ud83d\ude00",
            "v");
    private static final List<String> TIMES = List.of(
            "",
            "2024",
            "2024-02-30",
            "2026-05-01T10:00:00Z",
            "0000-00-00T00:00:00Z",
            "9999-12-31T23:59:60Z",
            "2026-05-01T10:00:00+18:00",
            "-999999999",
            "2099-01");
    private static final List<String> WORDS = List.of(
            "",
            "unknown",
            "full-gpu",
            "partial",
            "none",
            "cpu",
            "tensor",
            "layer",
            "LATEST ",
            "0",
            "\u0130",
            "a".repeat(500));

    private final List<String> models = names(Sample.CATALOG.models().keySet());
    private final List<String> hardware = names(Sample.CATALOG.hardware().keySet());
    private final List<String> quants = names(Sample.CATALOG.quants().keySet());
    private final List<String> engines = names(Sample.CATALOG.engines().keySet());
    private final List<String> benchmarks = names(Sample.CATALOG.benchmarks().keySet());

    static List<RuleSet> ruleSets() {
        return RuleBook.all();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void shouldJudgeWhateverKeepsToTheSchema(RuleSet rules) {
        Judge judge = new Judge(rules);
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Sample sample = sample(random);
            Original original = original(random, sample(random));

            Verdict verdict =
                    judge.judge(sample.submission(), original, new Neighbours(sample.shown, null), Sample.CATALOG);

            assertThat(verdict.checks())
                    .as("seed %d", seed)
                    .hasSameSizeAs(rules.rules())
                    .allSatisfy(check -> assertThat(check.message()).isNotBlank());
            assertThat(judge.judge(sample.submission(), original, new Neighbours(sample.shown, null), Sample.CATALOG))
                    .as("seed %d", seed)
                    .isEqualTo(verdict);
        }
    }

    private Sample sample(Random random) {
        Sample sample = random.nextInt(3) == 0 ? Sample.score() : new Sample();
        sample.benchmark = one(benchmarks, random);
        sample.model = one(models, random);
        sample.hardware = one(hardware, random);
        sample.quant = maybe(quants, random);
        sample.engine = maybe(engines, random);
        sample.provider = maybe(WORDS, random);
        sample.version = maybe(VERSIONS, random);
        sample.driver = maybe(WORDS, random);
        sample.offload = maybe(WORDS, random);
        sample.split = maybe(WORDS, random);
        sample.testedAt = maybe(TIMES, random);
        sample.count = 1 + random.nextInt(random.nextBoolean() ? 4 : Integer.MAX_VALUE - 1);
        sample.ram = maybe(NUMBERS, random);
        sample.vram = maybe(NUMBERS, random);
        sample.declared = maybe(NUMBERS, random);
        sample.declaredTtft = maybe(NUMBERS, random);
        sample.prefill = maybe(NUMBERS, random);
        sample.temperature = maybe(NUMBERS, random);
        sample.prompt = random.nextBoolean() ? null : random.nextInt(Integer.MAX_VALUE);
        sample.context = random.nextBoolean() ? null : random.nextInt(Integer.MAX_VALUE);
        sample.concurrency = random.nextBoolean() ? null : 1 + random.nextInt(3);
        sample.runs = sample.kind == Kind.SPEED ? runs(random) : List.of();
        if (sample.kind == Kind.SCORE) {
            sample.score = new Score(one(WORDS, random), number(random), one(WORDS, random), subtasks(random));
        }
        return sample;
    }

    private static Original original(Random random, Sample row) {
        return switch (random.nextInt(4)) {
            case 0 -> new Original.None();
            case 1 -> new Original.Awaited("row");
            case 2 -> new Original.Misnamed("run", "row");
            default -> new Original.Known(row.submission());
        };
    }

    private static List<Run> runs(Random random) {
        List<Run> runs = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            BigDecimal start = number(random);
            BigDecimal first = start.add(number(random));
            runs.add(new Run(1 + random.nextInt(Integer.MAX_VALUE), start, first, first.add(positive(random))));
        }
        return runs;
    }

    private static TreeMap<String, BigDecimal> subtasks(Random random) {
        TreeMap<String, BigDecimal> subtasks = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            subtasks.put(one(WORDS, random), number(random));
        }
        return subtasks;
    }

    private static BigDecimal number(Random random) {
        return new BigDecimal(one(NUMBERS, random));
    }

    private static BigDecimal positive(Random random) {
        BigDecimal number = number(random);
        return number.signum() == 0 ? BigDecimal.ONE : number;
    }

    private static List<String> names(Iterable<String> known) {
        List<String> names = new ArrayList<>(List.of("", "no-such-thing"));
        known.forEach(names::add);
        return names;
    }

    private static String one(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static @Nullable String maybe(List<String> texts, Random random) {
        return random.nextInt(4) == 0 ? null : one(texts, random);
    }
}
