package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.verify.domain.rules.RuleBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule as a table: what is said of a run, and what the rule finds. */
class RulesTest {

    @Test
    void shouldListEveryRuleOnceInOneOrder() {
        assertThat(new Sample().alone().checks())
                .extracting(Check::rule)
                .isEqualTo(RuleBook.rules(RuleBook.CURRENT).orElseThrow().ids())
                .doesNotHaveDuplicates();
        assertThat(RuleBook.rules("no such set")).isEmpty();
    }

    @Test
    void shouldFailWhenIdDoesNotFollowFromContent() {
        Sample sample = new Sample();
        sample.document = "{\"a\":1}";

        assertThat(Sample.check(sample.alone(), Rules.CONTENT_ID).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void shouldFailWhenDocumentIsNotCanonical() {
        Sample sample = new Sample();
        sample.document = "{ }";

        assertThat(Sample.check(sample.alone(), Rules.CONTENT_ID))
                .extracting(Check::outcome, Check::message)
                .containsExactly(Outcome.FAIL, "the document is not in canonical form");
    }

    // 512 tokens, first at 0.07 s, last 4.01 s later: 127.68 by the protocol.
    @ParameterizedTest(name = "declared {0}: {1}")
    @CsvSource(textBlock = """
            127.68, PASS, tokens/(t2-t1)
            128.90, PASS, tokens/(t2-t1)
            126.45, PASS, tokens/(t2-t1)
            126.20, WARN, '(tokens-1)/(t2-t1)'
            124.50, WARN, tokens/(t2-t0)
            150,    FAIL, no known formula
            """)
    void shouldNameFormulaOfDeclaredRate(String declared, Outcome outcome, String message) {
        Sample sample = new Sample();
        sample.declared = declared;

        assertThat(Sample.check(sample.alone(), Rules.DECLARED_METRICS)).satisfies(check -> {
            assertThat(check.outcome()).isEqualTo(outcome);
            assertThat(check.message()).contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource({"70, PASS", "70.7, PASS", "71.5, WARN"})
    void shouldCompareDeclaredTimeToFirstToken(String declared, Outcome outcome) {
        Sample sample = new Sample();
        sample.declaredTtft = declared;

        assertThat(Sample.check(sample.alone(), Rules.DECLARED_METRICS).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(textBlock = """
            b3447, b3447, PASS
            b3447, b3947, PASS
            b3447, b3948, WARN
            b3948, b3447, WARN
            0.6.2, 0.6.9, PASS
            v0.6, 0.6.0-rc1, PASS
            0.6.2, 0.9.1, WARN
            0.6.2, 1.0.0, FAIL
            v0.6.2, 1.0.0, FAIL
            b3447, 0.6.2, WARN
            b3447, cuda-4f13cb7, WARN
            cuda-4f13cb7, cuda-4f13cb7, PASS
            0.6.2, , PASS
            """)
    void shouldTellPatchFromMinorAndMajorVersion(String there, @Nullable String here, Outcome outcome) {
        Sample original = new Sample();
        original.version = there;
        Sample run = new Sample().byAnother();
        run.version = here;

        assertThat(Sample.check(run.against(original), Rules.MATCH_RUNTIME).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} repeated by {1}: {2}")
    @CsvSource(textBlock = """
            llama.cpp, llama.cpp, PASS
            llama.cpp, ollama,    WARN
            llama.cpp, vllm,      FAIL
            llama.cpp, ,          UNAVAILABLE
            ,          llama.cpp, UNAVAILABLE
            llama.cpp, home-made, UNAVAILABLE
            """)
    void shouldMatchEnginesByInterchangeGroup(@Nullable String there, @Nullable String here, Outcome outcome) {
        Sample original = new Sample();
        original.engine = there;
        Sample run = new Sample().byAnother();
        run.engine = here;

        assertThat(Sample.check(run.against(original), Rules.MATCH_RUNTIME).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "concurrency {0}/{1}, context {2}/{3}: {4}")
    @CsvSource(textBlock = """
            1, 1, 4096, 4096, PASS
            1, 2, 4096, 4096, FAIL
            1, 1, 4096, 8192, PASS
            1, 1, 4096, 8193, FAIL
            1, 1, 8193, 4096, FAIL
            1, ,  4096, 4096, PASS
            1, ,  ,     4096, NOT_APPLICABLE
            """)
    void shouldCompareConditionsThatBothGive(
            @Nullable Integer there,
            @Nullable Integer here,
            @Nullable Integer contextThere,
            @Nullable Integer contextHere,
            Outcome outcome) {
        Sample original = new Sample();
        original.concurrency = there;
        original.context = contextThere;
        Sample run = new Sample().byAnother();
        run.concurrency = here;
        run.context = contextHere;

        assertThat(Sample.check(run.against(original), Rules.MATCH_CONDITIONS).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(textBlock = """
            operator A, alias, machine B, WARN,           PASS
            operator B, alias, machine A, PASS,           WARN
            operator B, alias, ,          PASS,           NOT_APPLICABLE
            ,           none,  machine B, NOT_APPLICABLE, PASS
            """)
    void shouldRemarkOnSameOperatorOrMachine(
            @Nullable String operator, String strength, @Nullable String machine, Outcome person, Outcome place) {
        Sample run = new Sample().byAnother();
        run.operator = operator;
        run.strength = strength;
        run.machine = machine;

        Verdict verdict = run.against(new Sample());

        assertThat(Sample.check(verdict, Rules.SAME_OPERATOR).outcome()).isEqualTo(person);
        assertThat(Sample.check(verdict, Rules.SAME_MACHINE).outcome()).isEqualTo(place);
    }

    @ParameterizedTest(name = "{0} runs: {1}")
    @CsvSource({"0, WARN", "1, WARN", "2, WARN", "3, PASS", "4, PASS"})
    void shouldAskForThreeRuns(int runs, Outcome outcome) {
        Sample sample = new Sample();
        sample.runs = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            sample.runs.add(Sample.run("4.0" + i));
        }

        assertThat(Sample.check(sample.alone(), Rules.RUNS).outcome()).isEqualTo(outcome);
    }

    // Rates of 128 tok/s at 4 s; the limits are 10 and 20 percent of the median.
    @ParameterizedTest(name = "runs of {0}: {2}")
    @CsvSource(textBlock = """
            4.0 4.0 4.0,         false, PASS
            4.0 4.0 4.4,         false, PASS
            4.0 4.0 4.5,         false, WARN
            4.0 4.0 4.5,         true,  PASS
            4.0 4.0 5.0,         true,  FAIL
            4.0 4.0 4.99,        true,  PASS
            4.0,                 false, NOT_APPLICABLE
            """)
    void shouldWantWideSpreadExplained(String seconds, boolean notes, Outcome outcome) {
        Sample sample = new Sample();
        sample.runs = Arrays.stream(seconds.split(" ")).map(Sample::run).toList();
        sample.texts = notes ? List.of(Texts.NOTES) : List.of();

        assertThat(Sample.check(sample.alone(), Rules.SPREAD).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} steps skipped: {1}")
    @CsvSource({", NOT_APPLICABLE", "0, PASS", "1, PASS", "2, FAIL"})
    void shouldTolerateOneSkippedStep(@Nullable Integer skipped, Outcome outcome) {
        Sample sample = new Sample();
        sample.skipped = skipped == null
                ? null
                : IntStream.rangeClosed(1, skipped).boxed().toList();

        assertThat(Sample.check(sample.alone(), Rules.STEPS).outcome()).isEqualTo(outcome);
    }

    // llama-3-8b at Q4_K_M reads 4.92 GB for each token, 16.06 GB at F16: 205 tok/s on 1008 GB/s, 44.6 on 716.8.
    @ParameterizedTest(name = "{0} {1} {2} x {3} at {4}, concurrency {5}, split {6}: {8}")
    @CsvSource(textBlock = """
            llama-3-8b,    Q4_K_M, 1, rtx-4090, 130.58, 1, ,       ,         PASS
            llama-3-8b,    F16,    1, rtx-4080, 40.58,  1, ,       ,         PASS
            llama-3-8b,    F16,    1, rtx-4080, 43.5,   1, ,       ,         WARN
            llama-3-8b,    F16,    1, rtx-4080, 49.5,   1, ,       ,         FAIL
            llama-3-8b,    F16,    1, rtx-4080, 49.5,   ,  ,       ,         WARN
            llama-3-8b,    F16,    1, rtx-4080, 49.5,   8, ,       ,         NOT_APPLICABLE
            llama-3-8b,    F16,    1, rtx-4080, 49.5,   1, ,       partial,  WARN
            llama-3-8b,    F16,    1, rtx-4080, 40,     1, ,       partial,  NOT_APPLICABLE
            llama-3-8b,    Q4_K_M, 1, rtx-4090, 20,     1, ,       ,         WARN
            llama-3-70b,   Q4_K_M, 2, rtx-4090, 40,     1, layer,  ,         FAIL
            llama-3-70b,   Q4_K_M, 2, rtx-4090, 40,     1, ,       ,         PASS
            llama-3-70b,   Q4_K_M, 8, rtx-4090, 5,      1, ,       ,         PASS
            llama-3-70b,   Q4_K_M, 8, rtx-4090, 5,      1, tensor, ,         WARN
            llama-3-8b,    F16,    1, rtx-4080, 49.5,   1, ,       none,     NOT_APPLICABLE
            llama-3-8b,    F16,    1, apple-m2-ultra-76c, 70, 1, , none,     FAIL
            llama-3-70b,   Q4_K_M, 2, rtx-4090, 40,     1, tensor, ,         PASS
            qwen3-30b-a3b, Q4_K_M, 1, rtx-4090, 196,    1, ,       ,         PASS
            no-such-model, Q4_K_M, 1, rtx-4090, 196,    1, ,       ,         NOT_APPLICABLE
            llama-3-8b,    ,       1, rtx-4090, 900,    1, ,       ,         NOT_APPLICABLE
            """)
    void shouldCompareRateWithBandwidth(
            String model,
            @Nullable String quant,
            int count,
            String hardware,
            String rate,
            @Nullable Integer concurrency,
            @Nullable String split,
            @Nullable String offload,
            Outcome outcome) {
        Sample sample = Sample.declared(rate);
        sample.model = model;
        sample.quant = quant;
        sample.count = count;
        sample.hardware = hardware;
        sample.concurrency = concurrency;
        sample.split = split;
        sample.offload = offload;

        assertThat(Sample.check(sample.alone(), Rules.CEILING))
                .satisfies(
                        check -> assertThat(check.outcome()).as(check.message()).isEqualTo(outcome));
    }

    @Test
    void shouldNotAskForCeilingWhenDecodingIsSpeculative() {
        Sample sample = Sample.declared("900");
        sample.speculative = true;

        assertThat(Sample.check(sample.alone(), Rules.CEILING).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    // 42.5 GB of weights are 39.6 GiB.
    @ParameterizedTest(name = "{0} x {1}, {2}, peak {3}: {4}")
    @CsvSource(textBlock = """
            1, rtx-5090,            full-gpu, ,    FAIL
            1, rtx-5090,            ,         ,    WARN
            1, rtx-5090,            partial,  ,    PASS
            1, rtx-5090,            none,     ,    PASS
            2, rtx-5090,            full-gpu, ,    PASS
            2, rtx-5090,            full-gpu, 64,  PASS
            2, rtx-5090,            full-gpu, 64.1, FAIL
            1, i9-13900k-ddr5-6400, ,         ,    NOT_APPLICABLE
            """)
    void shouldCompareWeightsWithMemory(
            int count, String hardware, @Nullable String offload, @Nullable String peak, Outcome outcome) {
        Sample sample = Sample.declared("10");
        sample.model = "llama-3.3-70b-instruct";
        sample.count = count;
        sample.hardware = hardware;
        sample.offload = offload;
        sample.vram = peak;

        assertThat(Sample.check(sample.alone(), Rules.MEMORY).outcome()).isEqualTo(outcome);
    }

    // Received on 2026-11-20 at 10:00 UTC.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            ,                          NOT_APPLICABLE
            2026-11-20T09:59:59Z,      PASS
            2026-11-20T10:00:01Z,      FAIL
            2026-11-20T11:30:00+02:00, PASS
            2026-11-20,                PASS
            2026-11-21,                FAIL
            2026-11,                   PASS
            2026-12,                   FAIL
            2026,                      PASS
            2027,                      FAIL
            2026-02-30,                FAIL
            """)
    void shouldNotTakeDateOfTheFuture(@Nullable String testedAt, Outcome outcome) {
        Sample sample = new Sample();
        sample.testedAt = testedAt;

        assertThat(Sample.check(sample.alone(), Rules.DATES).outcome()).isEqualTo(outcome);
    }

    @Test
    void shouldFailWhenEveryRunIsTheOriginals() {
        Verdict verdict = new Sample().byAnother().against(new Sample());

        assertThat(Sample.check(verdict, Rules.COPIED).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.proposal()).isEqualTo(Proposal.REJECT);
    }

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({
        ", PASS",
        "/evidence/logUrl, FAIL",
        "/evidence/runner, FAIL",
        "/evidence/command, FAIL",
        "/submitter/alias, FAIL",
        "/submitter/contact, FAIL"
    })
    void shouldAskForEvidenceOfScore(@Nullable String without, Outcome outcome) {
        Sample sample = Sample.score();
        sample.texts =
                sample.texts.stream().filter(text -> !text.equals(without)).toList();

        assertThat(Sample.check(sample.alone(), Rules.EVIDENCE).outcome()).isEqualTo(outcome);
    }

    @Test
    void shouldAskForLogOnListedHost() {
        Sample sample = Sample.score();
        sample.listed = false;

        assertThat(Sample.check(sample.alone(), Rules.EVIDENCE).message())
                .contains("a log on a listed host (/evidence/logUrl), a listed runner (/evidence/runner)");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"560.35.03, PASS", "unknown, WARN", "N/A, WARN", "latest, WARN", ", PASS"})
    void shouldRemarkOnPlaceholder(@Nullable String driver, Outcome outcome) {
        Sample sample = new Sample();
        sample.driver = driver;

        assertThat(Sample.check(sample.alone(), Rules.PLACEHOLDER).outcome()).isEqualTo(outcome);
    }
}
