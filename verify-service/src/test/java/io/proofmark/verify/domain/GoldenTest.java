package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The golden tests of the rule specification that concern one verdict, by their numbers; those about badges, ages and
 * regressions belong to the services that decide them.
 */
class GoldenTest {

    @ParameterizedTest(name = "{0}: {2} beside 100, notes {3}: {4} {5}")
    @CsvSource(textBlock = """
            1, 0,      110,    false, WITHIN_10, PUBLISH_AS_REPRODUCTION
            2, 10.01,  110.01, false, WITHIN_25, ASK
            2, 10.01,  110.01, true,  WITHIN_25, REVIEW
            3, -25,    75,     false, WITHIN_25, ASK
            3, -25,    75,     true,  WITHIN_25, REVIEW
            3, -25.01, 74.99,  true,  OVER_25,   FRAGMENT
            4, 50,     150,    true,  OVER_50,   FRAGMENT
            4, -50,    50,     true,  OVER_50,   FRAGMENT
            """)
    void shouldBandBySignedDistance(
            int number, String delta, String rate, boolean notes, Band band, Proposal proposal) {
        Sample run = beside(Sample.declared(rate));
        run.texts = notes ? List.of(Texts.NOTES) : List.of();

        Verdict verdict = run.against(Sample.declared("100"));

        assertThat(verdict.band()).isEqualTo(band);
        assertThat(verdict.proposal()).isEqualTo(proposal);
        if (band == Band.OVER_50) {
            assertThat(verdict.reasons())
                    .anySatisfy(reason -> assertThat(reason).contains("check again that model, variant, quantisation"));
        }
    }

    @ParameterizedTest(name = "6: {0} runs: {1}")
    @CsvSource({"1, REVIEW", "2, REVIEW", "3, PUBLISH_AS_REPRODUCTION"})
    void shouldNotReproduceWithFewerThanThreeRuns(int runs, Proposal proposal) {
        Sample run = beside(new Sample());
        run.runs =
                IntStream.range(0, runs).mapToObj(i -> Sample.run("4.10" + i)).toList();

        assertThat(run.against(new Sample()).proposal()).isEqualTo(proposal);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} beside rtx-3090 Q4_K_M vllm: {4}")
    @CsvSource(textBlock = """
            8,  rtx-3090,    Q4_K_M,   llama.cpp, RELATED
            9,  rtx-3090-ti, Q4_K_M,   vllm,      RELATED
            10, rtx-3090,    AWQ-INT4, vllm,      RELATED
            12, rtx-3090,    Q4_K_M,   vllm,      REPRODUCTION
            """)
    void shouldMatchThreeOrFourOfFour(int number, String hardware, String quant, String engine, Match match) {
        Sample row = Sample.declared("100");
        row.hardware = "rtx-3090";
        row.engine = "vllm";
        row.provider = "bartowski";
        Sample run = beside(Sample.declared("100"));
        run.hardware = hardware;
        run.quant = quant;
        run.engine = engine;
        run.provider = "unsloth";

        Verdict verdict = run.against(row);

        assertThat(verdict.match()).isEqualTo(match);
        assertThat(verdict.proposal())
                .isEqualTo(match == Match.RELATED ? Proposal.FRAGMENT : Proposal.PUBLISH_AS_REPRODUCTION);
        if (number == 12) {
            assertThat(Sample.check(verdict, Rules.MATCH_QUANT).message()).contains("different makers");
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2} on {3} at {4}, {5} streams: {6} {7}")
    @CsvSource(textBlock = """
            13, llama-3-8b,    Q4_K_M, rtx-4090, 130.58, 1,  PASS,           0.64, at most 204.9 tok/s
            15, llama-3-8b,    F16,    rtx-4080, 40.58,  1,  PASS,           0.91, at most 44.6 tok/s
            16, qwen3-30b-a3b, Q4_K_M, rtx-4090, 196,    1,  PASS,           0.39, at most 505.9 tok/s
            19, qwen3-4b,      F16,    rtx-3090, 749,    64, NOT_APPLICABLE, ,
            """)
    void shouldCompareWithBandwidthCeiling(
            int number,
            String model,
            String quant,
            String hardware,
            String rate,
            int streams,
            Outcome outcome,
            @Nullable String share,
            @Nullable String ceiling) {
        Sample sample = Sample.declared(rate);
        sample.model = model;
        sample.quant = quant;
        sample.hardware = hardware;
        sample.concurrency = streams;

        Check check = Sample.check(sample.alone(), Rules.CEILING);

        assertThat(check.outcome()).isEqualTo(outcome);
        assertThat(check.expected()).isEqualTo(ceiling);
        assertThat(check.message()).startsWith(share == null ? "several streams" : share + " times");
    }

    @Test
    void shouldBePendingWhenScoreHasNoLog() {
        Sample sample = Sample.score();
        sample.texts = sample.texts.stream()
                .filter(text -> !text.equals(Texts.LOG_URL))
                .toList();

        var step = Policing.rule(sample.alone(), "verdict", null, "00", Sample.RECEIVED, Sample.CATALOG);

        assertThat(step.file().state()).as("28").isEqualTo(CaseState.PENDING_EVIDENCE);
    }

    @Test
    void shouldRefuseRejectionWithoutReason() {
        Sample sample = new Sample();
        Case file = Policing.rule(sample.alone(), "verdict", null, "00", Sample.RECEIVED, Sample.CATALOG)
                .file();
        Decision decision = new Decision(
                "decision",
                Sample.ID,
                Sample.ID,
                Instant.parse("2026-11-20T11:00:00Z"),
                file.rules(),
                file.version(),
                Action.REJECT,
                null,
                List.of(),
                null,
                "reviewer");

        assertThat(file.lacks(decision)).as("30").contains("a decision needs a reason");
    }

    /** The site's own row 327: below the ceiling of the card, far above what an offload into a desktop's memory allows. */
    @ParameterizedTest(name = "{0} GiB of main memory: {1}")
    @CsvSource({"64, WARN", "512, NOT_APPLICABLE", ", NOT_APPLICABLE"})
    void shouldFindOffloadTooFast(@Nullable String ram, Outcome outcome) {
        Sample sample = Sample.declared("14.8");
        sample.model = "llama-3.3-70b-instruct";
        sample.offload = "partial";
        sample.vram = "23.4";
        sample.ram = ram;

        Check check = Sample.check(sample.alone(), Rules.CEILING);

        assertThat(check.outcome()).isEqualTo(outcome);
        if (outcome == Outcome.WARN) {
            assertThat(new BigDecimal(check.expected().replaceAll("[^0-9.]", "")))
                    .isBetween(new BigDecimal("6"), new BigDecimal("7"));
        }
    }

    private static Sample beside(Sample run) {
        run.byAnother();
        run.id = Sample.ID;
        return run;
    }
}
