package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a run can have been as it says. */
class PlausibilityRulesTest {

    // Llama 3.3 70B at Q4_K_M has 42.51 GB, of which 22.35 GB (or the stated peak) lie in a card of 24 GiB with 1008
    // GB/s.
    // The rest is read from main memory at 128 GB/s: 5.5 tok/s; with all of it in main memory 3.0.
    @ParameterizedTest(name = "{0} offload, {1} GiB: {2} tok/s: {3}")
    @CsvSource(textBlock = """
            partial, 64,   5.0,  PASS
            partial, 64,   5.6,  PASS
            partial, 64,   7.0,  WARN
            partial, 192,  7.0,  WARN
            partial, 193,  7.0,  NOT_APPLICABLE
            partial, 4096, 7.0,  NOT_APPLICABLE
            partial, ,     7.0,  NOT_APPLICABLE
            partial, ,     26.0, NOT_APPLICABLE
            partial, ,     27.0, WARN
            none,    64,   2.8,  PASS
            none,    64,   3.4,  WARN
            none,    ,     3.4,  NOT_APPLICABLE
            partial, 64,   0.5,  WARN
            """)
    void shouldCountTwoBandwidthsOfOffload(String offload, @Nullable String ram, String rate, Outcome outcome) {
        Sample sample = Sample.declared(rate);
        sample.model = "llama-3.3-70b-instruct";
        sample.vram = null;
        sample.offload = offload;
        sample.ram = ram;

        assertThat(Sample.check(sample.alone(), Rules.CEILING))
                .satisfies(check ->
                        assertThat(check.outcome()).as(check.toString()).isEqualTo(outcome));
    }

    @Test
    void shouldHoldActiveExpertsInCardFirst() {
        Sample sample = Sample.declared("100");
        sample.model = "qwen3-30b-a3b";
        sample.hardware = "rtx-4060-laptop";
        sample.offload = "partial";
        sample.vram = "7";
        sample.ram = "32";

        assertThat(Sample.check(sample.alone(), Rules.CEILING).expected()).isEqualTo("at most 128.5 tok/s");
    }

    // 8 KV heads x 128 x 2 x 2 bytes x 32 layers = 131,072 bytes a token, of which a quarter counts: 3.28 GB at
    // 100,000.
    @ParameterizedTest(name = "prompt of {0}: at most {1}")
    @CsvSource({", 204.9", "500, 204.2", "100000, 123.0"})
    void shouldReadCacheOfPrompt(@Nullable Integer prompt, String most) {
        Sample sample = Sample.declared("100");
        sample.prompt = prompt;

        assertThat(Sample.check(sample.alone(), Rules.CEILING).expected()).isEqualTo("at most " + most + " tok/s");
    }

    @Test
    void shouldNotFitWhenPromptDoesNotFitBesideWeights() {
        Sample sample = Sample.declared("10");
        sample.prompt = 700_000;
        sample.vram = null;

        assertThat(Sample.check(sample.alone(), Rules.MEMORY))
                .extracting(Check::outcome, Check::message)
                .containsExactly(
                        Outcome.FAIL, "said to lie wholly in the card, but the prompt does not fit beside the weights");
    }

    // 4.92 GB of weights are 4.58 GiB: below three quarters remarkable, below half impossible.
    @ParameterizedTest(name = "peak of {0} GiB, {1}, {2} cards: {3}")
    @CsvSource(textBlock = """
            3.44, full-gpu, 1, PASS
            3.43, full-gpu, 1, WARN
            2.30, full-gpu, 1, WARN
            2.29, full-gpu, 1, FAIL
            2.29, partial,  1, PASS
            2.29, ,         1, PASS
            1.72, full-gpu, 2, PASS
            1.71, full-gpu, 2, WARN
            24.1, full-gpu, 1, FAIL
            """)
    void shouldSeeWeightsInStatedPeak(String peak, @Nullable String offload, int count, Outcome outcome) {
        Sample sample = Sample.declared("100");
        sample.vram = peak;
        sample.offload = offload;
        sample.count = count;

        assertThat(Sample.check(sample.alone(), Rules.MEMORY).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} GiB beside a processor: {1}")
    @CsvSource({"64, PASS", "32, WARN", ", NOT_APPLICABLE"})
    void shouldFitIntoMainMemoryOfProcessor(@Nullable String ram, Outcome outcome) {
        Sample sample = Sample.declared("2");
        sample.model = "llama-3.3-70b-instruct";
        sample.hardware = "i9-13900k-ddr5-6400";
        sample.offload = null;
        sample.vram = null;
        sample.ram = ram;

        assertThat(Sample.check(sample.alone(), Rules.MEMORY).outcome()).isEqualTo(outcome);
    }

    // 500 tokens at 5000 a second take 100 ms: below 0.9 of it remarkable, below half impossible.
    @ParameterizedTest(name = "{0} tokens at {1}/s in {2} ms: {3}")
    @CsvSource(textBlock = """
            500, 5000, 100, PASS
            500, 5000, 90,  PASS
            500, 5000, 89,  WARN
            500, 5000, 50,  WARN
            500, 5000, 49,  FAIL
            ,    5000, 49,  NOT_APPLICABLE
            500, ,     49,  NOT_APPLICABLE
            500, 5000, ,    NOT_APPLICABLE
            """)
    void shouldReadPromptBeforeAnswering(
            @Nullable Integer prompt, @Nullable String prefill, @Nullable String ttft, Outcome outcome) {
        Sample sample = Sample.declared("100");
        sample.prompt = prompt;
        sample.prefill = prefill;
        sample.declaredTtft = ttft;

        assertThat(Sample.check(sample.alone(), Rules.TTFT).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} with {1} on {2}: {3}")
    @CsvSource(textBlock = """
            FP8,      vllm,      rtx-4090,             PASS
            FP8,      vllm,      rtx-3090,             WARN
            FP8,      vllm,      a100-80gb-pcie,       WARN
            FP8,      vllm,      h100-pcie,            PASS
            MLX-4BIT, mlx-lm,    apple-m3-ultra,       PASS
            MLX-4BIT, mlx-lm,    rtx-4090,             WARN
            Q4_K_M,   mlx-lm,    rtx-4090,             WARN
            Q4_K_M,   llama.cpp, rtx-3090,             NOT_APPLICABLE
            FP8,      vllm,      no-such-card,         NOT_APPLICABLE
            """)
    void shouldKnowWhatHardwareIsMadeFor(String quant, String engine, String hardware, Outcome outcome) {
        Sample sample = Sample.declared("100");
        sample.quant = quant;
        sample.engine = engine;
        sample.hardware = hardware;

        assertThat(Sample.check(sample.alone(), Rules.SUPPORT).outcome()).isEqualTo(outcome);
    }

    // b4546 was seen on 2025-01-24, b5593 on 2025-06-05; a fortnight is allowed for.
    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @CsvSource(textBlock = """
            llama.cpp, b4546,        2025-01-24, PASS
            llama.cpp, b4546,        2025-01-10, PASS
            llama.cpp, b4546,        2025-01-09, FAIL
            llama.cpp, b5592,        2025-01-10, PASS
            llama.cpp, b5593,        2025-01-10, FAIL
            llama.cpp, b4546,        2025-01,    PASS
            llama.cpp, b4546,        2024,       FAIL
            llama.cpp, b2283,        2020-01-01, NOT_APPLICABLE
            llama.cpp, cuda-4f13cb7, 2020-01-01, NOT_APPLICABLE
            llama.cpp, ,             2020-01-01, NOT_APPLICABLE
            llama.cpp, b4546,        ,           NOT_APPLICABLE
            llama.cpp, b4546,        2025-02-30, NOT_APPLICABLE
            vllm,      0.8.3,        2025-03-17, PASS
            vllm,      0.8.3,        2025-03-16, FAIL
            exllamav2, 0.2.0,        2020-01-01, NOT_APPLICABLE
            """)
    void shouldNotRunVersionBeforeItExists(
            String engine, @Nullable String version, @Nullable String testedAt, Outcome outcome) {
        Sample sample = Sample.declared("100");
        sample.engine = engine;
        sample.version = version;
        sample.testedAt = testedAt;

        assertThat(Sample.check(sample.alone(), Rules.RELEASE).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "runs of {0} beside 4.0121 4.0132 4.0143: {1}")
    @CsvSource(textBlock = """
            4.0121 4.0132 4.0143, FAIL
            4.0143 4.0121 4.0132, FAIL
            4.0121 4.0132 4.0144, WARN
            4.0122 4.0133 4.0144, PASS
            4.0121 4.0132,        WARN
            """)
    void shouldFindCopiedRunsInAnyOrder(String seconds, Outcome outcome) {
        Sample row = new Sample();
        row.runs = Arrays.stream("4.0121 4.0132 4.0143".split(" "))
                .map(Sample::run)
                .toList();
        Sample run = new Sample().byAnother();
        run.runs = Arrays.stream(seconds.split(" ")).map(Sample::run).toList();

        assertThat(Sample.check(run.against(row), Rules.COPIED).outcome()).isEqualTo(outcome);
    }

    // 0.07 has one digit, so a duration of five makes the six that are striking.
    @ParameterizedTest(name = "one run of {0}: {1}")
    @CsvSource({"4.0121, WARN", "4.012, PASS"})
    void shouldNotRemarkOnChance(String seconds, Outcome outcome) {
        Sample row = new Sample();
        row.runs = java.util.List.of(Sample.run(seconds), Sample.run("4.5"));
        Sample run = new Sample().byAnother();
        run.runs = java.util.List.of(Sample.run(seconds), Sample.run("4.6"));

        assertThat(Sample.check(run.against(row), Rules.COPIED).outcome()).isEqualTo(outcome);
    }

    @Test
    void shouldFindCopiedRunsWhenClockBeganElsewhere() {
        Sample run = new Sample().byAnother();
        BigDecimal later = new BigDecimal("100");
        run.runs = run.runs.stream()
                .map(one -> new Run(
                        one.tokens(),
                        one.t0().add(later),
                        one.t1().add(later),
                        one.t2().add(later)))
                .toList();

        assertThat(Sample.check(run.against(new Sample()), Rules.COPIED).outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest(name = "{0} tok/s, {1} ms beside 127.31 tok/s, 71.2 ms: {2}")
    @CsvSource({"127.31, 71.2, FAIL", "127.31, 71.3, PASS", "127.31, , NOT_APPLICABLE"})
    void shouldFindCopiedDeclaredFigures(String rate, @Nullable String ttft, Outcome outcome) {
        Sample row = Sample.declared("127.31");
        row.declaredTtft = "71.2";
        Sample run = Sample.declared(rate).byAnother();
        run.declaredTtft = ttft;

        assertThat(Sample.check(run.against(row), Rules.COPIED).outcome()).isEqualTo(outcome);
    }
}
