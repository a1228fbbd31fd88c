package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.verify.domain.pack.Pack;
import io.proofmark.verify.domain.pack.PackageFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private final Sample original = new Sample();

    @Test
    void shouldProposePublicationWhenNothingIsRemarkable() {
        Verdict verdict = original.alone();

        assertThat(verdict.proposal()).isEqualTo(Proposal.PUBLISH);
        assertThat(verdict.match()).isEqualTo(Match.ORIGINAL);
        assertThat(verdict.band()).isNull();
        assertThat(verdict.reasons()).isEmpty();
    }

    @ParameterizedTest(name = "{0} %: {1} {2}")
    @CsvSource(textBlock = """
            -3.97,  WITHIN_10, PUBLISH_AS_REPRODUCTION
            10.00,  WITHIN_10, PUBLISH_AS_REPRODUCTION
            10.01,  WITHIN_25, ASK
            -25.00, WITHIN_25, ASK
            -25.01, OVER_25,   FRAGMENT
            -50.00, OVER_50,   FRAGMENT
            """)
    void shouldFollowBandOfReproduction(String percent, Band band, Proposal proposal) {
        Sample row = Sample.declared("100");
        Sample run = Sample.declared(
                        new BigDecimal("100").add(new BigDecimal(percent)).toPlainString())
                .byAnother();
        run.id = Sample.ID;

        Verdict verdict = run.against(row);

        assertThat(verdict.match()).isEqualTo(Match.REPRODUCTION);
        assertThat(verdict.band()).isEqualTo(band);
        assertThat(verdict.delta()).isEqualByComparingTo(percent);
        assertThat(verdict.proposal()).isEqualTo(proposal);
    }

    @ParameterizedTest(name = "{0} {1} x{2} {3} {4}: {5} {6}")
    @CsvSource(textBlock = """
            llama-3.1-8b-instruct, rtx-4090,    1, Q4_K_M,   llama.cpp, REPRODUCTION, PUBLISH_AS_REPRODUCTION
            llama-3.1-8b-instruct, rtx-4090,    1, Q4_K_M,   ollama,    REPRODUCTION, REVIEW
            llama-3.1-8b-instruct, rtx-4090,    1, Q4_K_M,   vllm,      RELATED,      FRAGMENT
            llama-3.1-8b-instruct, rtx-3090-ti, 1, Q4_K_M,   llama.cpp, RELATED,      FRAGMENT
            llama-3.1-8b-instruct, rtx-4090,    2, Q4_K_M,   llama.cpp, RELATED,      FRAGMENT
            llama-3.1-8b-instruct, rtx-4090,    1, AWQ-INT4, llama.cpp, RELATED,      FRAGMENT
            llama-3.1-8b,          rtx-4090,    1, Q4_K_M,   llama.cpp, RELATED,      FRAGMENT
            llama-3.1-8b-instruct, rtx-4090,    1, AWQ-INT4, vllm,      UNRELATED,    FRAGMENT
            llama-3.1-8b-instruct, rtx-4090,    1, Q4,       llama.cpp, UNRELATED,    FRAGMENT
            no-such-model,         rtx-4090,    1, Q4_K_M,   llama.cpp, UNRELATED,    FRAGMENT
            """)
    void shouldMatchInFourDimensions(
            String model, String hardware, int count, String quant, String engine, Match match, Proposal proposal) {
        Sample run = Sample.declared("100").byAnother();
        run.id = Sample.ID;
        run.model = model;
        run.hardware = hardware;
        run.count = count;
        run.quant = quant;
        run.engine = engine;

        Verdict verdict = run.against(Sample.declared("100"));

        assertThat(verdict.match()).isEqualTo(match);
        assertThat(verdict.proposal()).isEqualTo(proposal);
        assertThat(verdict.reasons().isEmpty()).isEqualTo(proposal == Proposal.PUBLISH_AS_REPRODUCTION);
    }

    @Test
    void shouldNotMatchWhenBenchmarkIsAnother() {
        Sample run = Sample.declared("100").byAnother();
        run.id = Sample.ID;

        assertThat(run.against(new Sample()).match()).isEqualTo(Match.UNRELATED);
    }

    @Test
    void shouldMatchFilesOfDifferentMakersWithNote() {
        Sample row = Sample.declared("100");
        row.provider = "bartowski";
        Sample run = Sample.declared("100").byAnother();
        run.id = Sample.ID;
        run.provider = "unsloth";

        Verdict verdict = run.against(row);

        assertThat(verdict.match()).isEqualTo(Match.REPRODUCTION);
        assertThat(Sample.check(verdict, Rules.MATCH_QUANT).message()).contains("different makers");
    }

    @Test
    void shouldWaitWhenRowHasNotCome() {
        Verdict verdict = new Sample().byAnother().judge(new Original.Awaited(Sample.ID));

        assertThat(verdict.match()).isEqualTo(Match.WAITING);
        assertThat(verdict.reasons()).contains("waits for the row " + Sample.ID + " that it repeats");
    }

    @Test
    void shouldNameTheRowWhenReproductionNamesReproduction() {
        Sample run = new Sample();
        run.reproduces = "a reproduction";

        Verdict verdict = run.judge(new Original.Misnamed("a reproduction", "the row"));

        assertThat(verdict.proposal()).isEqualTo(Proposal.ASK);
        assertThat(verdict.reasons()).contains("a reproduction is itself a reproduction; name the row the row");
    }

    @ParameterizedTest(name = "quant {0}, engine {1}: {2}")
    @CsvSource(textBlock = """
            Q4_K_M, llama.cpp, PUBLISH,
            ,       llama.cpp, REVIEW,  quantisation not provided
            Q4,     llama.cpp, REVIEW,  quantisation Q4 is not in the catalog
            Q4_K_M, ,          REVIEW,  engine not provided
            """)
    void shouldReviewWhatTheCatalogCannotPlace(String quant, String engine, Proposal proposal, String reason) {
        Sample sample = Sample.declared("100");
        sample.quant = quant;
        sample.engine = engine;

        Verdict verdict = sample.alone();

        assertThat(verdict.proposal()).isEqualTo(proposal);
        assertThat(verdict.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void shouldRejectWhatIsNotPossible() {
        assertThat(Sample.declared("900").alone().proposal()).isEqualTo(Proposal.REJECT);
    }

    @Test
    void shouldListWhatReproducerWouldHaveToGuess() {
        Sample sample = Sample.declared("100");
        sample.version = null;
        sample.driver = null;
        sample.context = null;
        sample.concurrency = null;
        sample.vram = null;
        sample.testedAt = null;

        assertThat(sample.alone().missing())
                .containsExactly(
                        "declared.ttftMs",
                        "declared.vramPeakGb",
                        "environment.concurrency",
                        "environment.contextLength",
                        "environment.driver",
                        "runs",
                        "runtime.version",
                        "testedAt");
        assertThat(original.alone().missing()).isEmpty();
    }

    @Test
    void shouldGiveTheSameVerdictAgain() {
        assertThat(new Sample().alone()).isEqualTo(new Sample().alone());
    }

    // The row is of operator A on machine A.
    @ParameterizedTest(name = "{0} by {1} ({2}) on {3}, {4}: {5}")
    @CsvSource(nullValues = "-", textBlock = """
            community, B, alias,   B, WITHIN_NOISE,  true
            community, B, account, -, WITHIN_NOISE,  true
            owner,     -, none,    -, WITHIN_NOISE,  true
            community, B, alias,   B, OUTSIDE_NOISE, false
            community, A, alias,   B, WITHIN_NOISE,  false
            community, B, alias,   A, WITHIN_NOISE,  false
            community, B, none,    B, WITHIN_NOISE,  false
            official,  B, account, B, WITHIN_NOISE,  false
            """)
    void shouldConfirmPackageOfAnotherOperatorOnAnotherMachine(
            String source,
            @Nullable String operator,
            String strength,
            @Nullable String machine,
            Band band,
            boolean confirms) {
        Submission row = pack(new Origin("A", "alias", "A", "community"), null);
        Submission run = pack(new Origin(operator, strength, machine, source), row.id());
        Verdict verdict = new Verdict(
                run,
                new Original.Known(row),
                Neighbours.NONE,
                Proposal.REVIEW,
                Match.REPRODUCTION,
                band,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);

        assertThat(verdict.confirms()).isEqualTo(confirms ? Optional.of(row.id()) : Optional.empty());
    }

    private static Submission pack(Origin origin, @Nullable String row) {
        Submission it = Sample.score().submission();
        return new Submission(
                row == null ? "row" : "run",
                "row",
                Kind.SCORE,
                it.receivedAt(),
                it.document(),
                it.identityTag(),
                it.configuration(),
                it.conditions(),
                it.figures(),
                origin,
                it.texts(),
                it.testedAt(),
                row,
                it.rules(),
                new Pack(PackageFormat.PUMA, "external", List.of(), null, null, null, null, new TreeMap<>()));
    }
}
