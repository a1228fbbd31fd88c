package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a run followed its benchmark's procedure. */
class ProtocolRulesTest {

    private final Sample sample = new Sample();

    @ParameterizedTest(name = "steps {0} skipped: {1}")
    @CsvSource({"'', PASS", "4, PASS", "10, PASS", "11, WARN", "4 9, FAIL", "4 11, FAIL"})
    void shouldCountSkippedSteps(String steps, Outcome outcome) {
        sample.skipped = Arrays.stream(steps.split(" "))
                .filter(step -> !step.isEmpty())
                .map(Integer::valueOf)
                .toList();

        assertThat(Sample.check(sample.alone(), Rules.STEPS).outcome()).isEqualTo(outcome);
    }

    @Test
    void shouldAskNoStepsWhenBenchmarkHasNone() {
        Sample declared = Sample.declared("100");
        declared.skipped = List.of(1, 2, 3);

        assertThat(Sample.check(declared.alone(), Rules.STEPS).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void shouldNotProposeReproductionWhenTwoStepsWereSkipped() {
        Sample run = new Sample().byAnother();
        run.id = Sample.ID;
        run.runs = List.of(Sample.run("4.1"), Sample.run("4.11"), Sample.run("4.12"));
        run.skipped = List.of(4, 9);

        Verdict verdict = run.against(sample);

        assertThat(verdict.match()).isEqualTo(Match.REPRODUCTION);
        assertThat(verdict.proposal()).isEqualTo(Proposal.REVIEW);
    }

    @ParameterizedTest(name = "warmed up {0}: {1}")
    @CsvSource({"true, PASS", "false, WARN", ", NOT_APPLICABLE"})
    void shouldAskForWarmUp(@Nullable Boolean warmup, Outcome outcome) {
        sample.warmup = warmup;

        assertThat(Sample.check(sample.alone(), Rules.WARMUP).outcome()).isEqualTo(outcome);
    }

    // 500 tokens of prompt, 10 % more or less; at most 512 of answer.
    @ParameterizedTest(name = "prompt {0}, answer {1}: {2}")
    @CsvSource(textBlock = """
            500, 512,  PASS
            450, 512,  PASS
            550, 512,  PASS
            449, 512,  WARN
            551, 512,  WARN
            500, 1024, WARN
            500, ,     PASS
            ,    512,  PASS
            ,    ,     NOT_APPLICABLE
            """)
    void shouldAskForLengthsOfBenchmark(@Nullable Integer prompt, @Nullable Integer answer, Outcome outcome) {
        sample.prompt = prompt;
        sample.answer = answer;

        assertThat(Sample.check(sample.alone(), Rules.RECIPE).outcome()).isEqualTo(outcome);
    }

    @Test
    void shouldRemarkOnRunThatIsLongerThanAnAnswerMayBe() {
        Run run = Sample.run("4.0");
        sample.runs = List.of(new Run(513, run.t0(), run.t1(), run.t2()));

        assertThat(Sample.check(sample.alone(), Rules.RECIPE).outcome()).isEqualTo(Outcome.WARN);
    }

    @ParameterizedTest(name = "temperature {0}: {1}")
    @CsvSource({"0, PASS", "0.0, PASS", "0.7, FAIL", ", NOT_APPLICABLE"})
    void shouldAskForGreedyAnswers(@Nullable String temperature, Outcome outcome) {
        Sample score = Sample.score();
        score.temperature = temperature;

        assertThat(Sample.check(score.alone(), Rules.SAMPLING).outcome()).isEqualTo(outcome);
    }

    @Test
    void shouldReviewWhenRunsShouldBeDoneAgain() {
        sample.texts = List.of(Texts.NOTES);
        sample.runs = List.of(Sample.run("4.0"), Sample.run("4.0"), Sample.run("5.0"));

        assertThat(sample.alone().proposal()).isEqualTo(Proposal.REVIEW);
    }
}
