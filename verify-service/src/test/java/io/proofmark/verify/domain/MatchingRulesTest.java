package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two runs are of the same configuration. */
class MatchingRulesTest {

    private final Sample row = Sample.declared("100");
    private final Sample run = Sample.declared("100").byAnother();

    @ParameterizedTest(name = "{0} with {1} GiB beside {2} with {3} GiB: {4} {5}")
    @CsvSource(textBlock = """
            i9-13900k-ddr5-6400,  64, i9-13900k-ddr5-6400, 64, PASS, the same hardware
            i9-13900kf-ddr5-6400, 64, i9-13900k-ddr5-6400, 64, PASS, the same family
            i9-13900k-ddr5-5600,  64, i9-13900k-ddr5-6400, 64, FAIL, another kind of memory
            i9-13900k-ddr5-6400,  64, i9-13900k-ddr5-6400, 60, PASS, the same hardware
            i9-13900k-ddr5-6400,  64, i9-13900k-ddr5-6400, 32, FAIL, main memory of another size
            i9-13900k-ddr5-6400,  33, i9-13900k-ddr5-6400, 32, FAIL, main memory of another size
            i9-13900k-ddr5-6400,  64, i9-13900k-ddr5-6400, ,   PASS, the same hardware
            rtx-4090,             64, rtx-4090,            32, PASS, the same hardware
            rtx-4060-laptop,      ,   rtx-4060,            ,   FAIL, 'laptop, not desktop'
            rtx-3090,             ,   rtx-3090-ti,         ,   FAIL, other hardware
            rtx-3080-ti,          ,   rtx-3080-10gb,       ,   FAIL, other hardware
            """)
    void shouldMatchHardware(
            String here,
            @Nullable String ramHere,
            String there,
            @Nullable String ramThere,
            Outcome outcome,
            String why) {
        run.hardware = here;
        run.ram = ramHere;
        row.hardware = there;
        row.ram = ramThere;

        assertThat(Sample.check(run.against(row), Rules.MATCH_HARDWARE)).satisfies(check -> {
            assertThat(check.outcome()).isEqualTo(outcome);
            assertThat(check.message()).contains(why);
        });
    }

    @Test
    void shouldNotMatchWhenNumberOfCardsDiffers() {
        run.count = 2;

        assertThat(Sample.check(run.against(row), Rules.MATCH_HARDWARE).message())
                .isEqualTo("another number of cards than the original's");
    }

    @ParameterizedTest(name = "vllm {0} beside {1}: {2} {3}")
    @CsvSource(textBlock = """
            0.7.9, 0.8.0,  FAIL, RELATED
            0.8.0, 0.7.9,  FAIL, RELATED
            0.8.0, 0.8.4,  PASS, REPRODUCTION
            0.8.4, 0.11.0, WARN, REPRODUCTION
            0.6.0, 0.7.9,  WARN, REPRODUCTION
            """)
    void shouldNotReproduceAcrossBreakingVersion(String here, String there, Outcome outcome, Match match) {
        row.engine = "vllm";
        run.engine = "vllm";
        row.version = there;
        run.version = here;

        Verdict verdict = run.against(row);

        assertThat(Sample.check(verdict, Rules.MATCH_RUNTIME).outcome()).isEqualTo(outcome);
        assertThat(verdict.match()).isEqualTo(match);
    }

    @ParameterizedTest(name = "speculative {0} beside {1}: {2}")
    @CsvSource({"true, false, FAIL", "false, true, FAIL", "false, false, PASS", ", true, PASS"})
    void shouldCompareSpeculativeDecoding(@Nullable Boolean here, @Nullable Boolean there, Outcome outcome) {
        run.speculative = here;
        row.speculative = there;

        assertThat(Sample.check(run.against(row), Rules.MATCH_CONDITIONS).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} ms at {1} tokens beside 100 ms at {2}: {3} {4}")
    @CsvSource(textBlock = """
            110, 500, 500, PASS,           10.00 %
            110, 500, 16,  NOT_APPLICABLE, never compared
            110, ,    500, NOT_APPLICABLE, never compared
            110, ,    ,    NOT_APPLICABLE, never compared
            ,    500, 500, NOT_APPLICABLE, not given
            """)
    void shouldCompareTimesToFirstTokenOfEqualPromptsOnly(
            @Nullable String ttft, @Nullable Integer here, @Nullable Integer there, Outcome outcome, String says) {
        run.declaredTtft = ttft;
        run.prompt = here;
        row.declaredTtft = "100";
        row.prompt = there;

        assertThat(Sample.check(run.against(row), Rules.TTFT_APART)).satisfies(check -> {
            assertThat(check.outcome()).isEqualTo(outcome);
            assertThat(check.message()).contains(says);
        });
    }

    @Test
    void shouldShowPeakMemoryBesideTheRows() {
        run.id = Sample.ID;
        run.vram = "7.48";

        Verdict verdict = run.against(row);

        assertThat(Sample.check(verdict, Rules.MEMORY_APART).message()).startsWith("10.00 %");
        assertThat(verdict.proposal()).isEqualTo(Proposal.PUBLISH_AS_REPRODUCTION);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "96, 4.00 % slower",
        "104, 4.00 % faster",
        "100, 0.00 % apart",
        "60, (over 25 %)",
        "130, a row of its own"
    })
    void shouldSayWhichSideTheRunLiesOn(String rate, String says) {
        Sample other = Sample.declared(rate).byAnother();

        assertThat(Sample.check(other.against(row), Rules.DIVERGENCE).message()).contains(says);
    }

    @Test
    void shouldNotAskForNotesWhenSomethingElseIsWrongToo() {
        Sample other = Sample.declared("120").byAnother();
        other.id = Sample.ID;
        other.engine = "vllm";

        assertThat(other.against(row).proposal()).isEqualTo(Proposal.FRAGMENT);
        other.engine = "llama.cpp";
        other.texts = List.of(Texts.NOTES);
        assertThat(other.against(row).proposal()).isEqualTo(Proposal.REVIEW);
    }
}
