package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.catalog.Policies;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a case: by policy, by decision, by withdrawal. */
class CaseTest {

    private static final String TOKEN = "token";
    private static final Policies POLICIES = Sample.CATALOG.policies();

    @Test
    void shouldPublishByPolicyWhenBenchmarkIsAutoAndNothingIsRemarkable() {
        Step step = open(Sample.declared("100").alone());

        assertThat(step.file().state()).isEqualTo(CaseState.PUBLISHED);
        assertThat(step.file().deadline()).isNull();
        assertThat(step.ruling().cause().by()).isEqualTo("policy");
    }

    @Test
    void shouldQueueForReviewersWhenPolicyIsReview() {
        Step step = open(new Sample().alone());

        assertThat(step.file().state()).isEqualTo(CaseState.QUEUED);
        assertThat(step.file().deadline())
                .isEqualTo(new Deadline(Sample.RECEIVED.plus(Duration.ofDays(7)), Deadline.Owner.REVIEWERS));
    }

    @Test
    void shouldWaitForOriginalAsVersionOne() {
        Step step = open(new Sample().byAnother().judge(new Original.Awaited(Sample.ID)));

        assertThat(step.file().state()).isEqualTo(CaseState.WAITING_FOR_ORIGINAL);
        assertThat(step.file().version()).isEqualTo(1);
        assertThat(step.file().deadline())
                .isEqualTo(new Deadline(Sample.RECEIVED.plus(Duration.ofDays(14)), Deadline.Owner.ORIGINAL));
        assertThat(step.file().legal()).isEmpty();
    }

    @Test
    void shouldBeVersionTwoWhetherReproductionWaitedOrNot() {
        Sample run = new Sample().byAnother();
        Case waited = open(run.judge(new Original.Awaited(Sample.ID))).file();
        Verdict judged = run.against(new Sample());

        Step late = Policing.rule(judged, "late", waited, TOKEN, Sample.RECEIVED, Sample.CATALOG);

        assertThat(late.file().version()).isEqualTo(2);
        assertThat(late.ruling().previous()).isEqualTo(CaseState.WAITING_FOR_ORIGINAL);
        assertThat(open(judged).file().version()).isEqualTo(2);
    }

    @Test
    void shouldAskSubmitterWhenScoreLacksEvidence() {
        Sample score = Sample.score();
        score.texts = List.of();

        Step step = open(score.alone());

        assertThat(step.file().state()).isEqualTo(CaseState.PENDING_EVIDENCE);
        assertThat(step.file().deadline()).isNotNull();
        assertThat(step.file().deadline().owner()).isEqualTo(Deadline.Owner.SUBMITTER);
    }

    @ParameterizedTest(name = "{0} at {1} tok/s may be decided by {2}")
    @CsvSource(textBlock = """
            Q4_K_M,   100,   approve reject fragment needs-info
            Q4_K_M,   110,   approve reject fragment needs-info
            Q4_K_M,   120,   approve reject fragment needs-info
            Q4_K_M,   130,   reject fragment needs-info
            Q4_K_M,   160,   reject fragment needs-info
            AWQ-INT4, 100,   reject fragment needs-info
            Q4,       100,   reject fragment needs-info
            """)
    void shouldSayWhatIsLegal(String quant, String rate, String legal) {
        assertThat(reproduction(quant, rate).legal().stream().map(Action::word).toList())
                .isEqualTo(Arrays.asList(legal.split(" ")));
    }

    @ParameterizedTest(name = "{0} {1} counts={2} reason={3}: {4}")
    @CsvSource(textBlock = """
            104, approve, ,      why,  ,               PUBLISHED, true
            104, approve, false, why,  ,               PUBLISHED, false
            104, approve, ,      ,     ILLEGAL_ACTION, QUEUED,
            120, approve, true,  why,  ,               PUBLISHED, true
            120, approve, ,      why,  ILLEGAL_ACTION, QUEUED,
            130, approve, true,  why,  ILLEGAL_ACTION, QUEUED,
            130, reject,  ,      why,  ,               REJECTED,
            104, reject,  ,      ,     ILLEGAL_ACTION, QUEUED,
            """)
    void shouldDecideReproduction(
            String rate,
            String action,
            @Nullable Boolean counts,
            @Nullable String reason,
            @Nullable Refusal refusal,
            CaseState state,
            @Nullable Boolean counted) {
        Step step =
                Deciding.decide(reproduction("Q4_K_M", rate), decision(2, action, counts, List.of(), reason), POLICIES);

        assertThat(step.ruling().refusal()).isEqualTo(refusal);
        assertThat(step.file().state()).isEqualTo(state);
        assertThat(step.ruling().counts()).isEqualTo(counted);
        assertThat(step.file().version()).isEqualTo(refusal == null ? 3 : 2);
    }

    @Test
    void shouldRefuseDecisionOnAnotherVersion() {
        Step step = Deciding.decide(
                reproduction("Q4_K_M", "104"), decision(1, "approve", null, List.of(), "why"), POLICIES);

        assertThat(step.ruling().refusal()).isEqualTo(Refusal.CASE_MOVED);
        assertThat(step.ruling().caseVersion()).isEqualTo(2);
    }

    @Test
    void shouldRefuseSecondDecision() {
        Case approved = Deciding.decide(
                        reproduction("Q4_K_M", "104"), decision(2, "approve", null, List.of(), "why"), POLICIES)
                .file();

        assertThat(approved.legal()).containsExactly(Action.REVERSE);
        assertThat(Deciding.decide(approved, decision(3, "reject", null, List.of(), "no"), POLICIES)
                        .ruling()
                        .refusal())
                .isEqualTo(Refusal.ILLEGAL_ACTION);
    }

    @ParameterizedTest
    @CsvSource({"'', ILLEGAL_ACTION, QUEUED", "log, , PUBLISHED"})
    void shouldWantToKnowWhatWasConfirmedOfScore(String confirmed, @Nullable Refusal refusal, CaseState state) {
        Case score = open(Sample.score().alone()).file();
        List<String> words = confirmed.isEmpty() ? List.of() : List.of(confirmed);

        Step step = Deciding.decide(score, decision(1, "approve", null, words, "why"), POLICIES);

        assertThat(step.ruling().refusal()).isEqualTo(refusal);
        assertThat(step.file().state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"token, , WITHDRAWN, 2", "another, TOKEN, QUEUED, 1"})
    void shouldWithdrawByTokenOfFirstCopy(String token, @Nullable Refusal refusal, CaseState state, int version) {
        Case file = open(new Sample().alone()).file();

        Step step = Deciding.withdraw(file, withdrawal(token), "withdrawal");

        assertThat(step.ruling().refusal()).isEqualTo(refusal);
        assertThat(step.file().state()).isEqualTo(state);
        assertThat(step.file().version()).isEqualTo(version);
    }

    @Test
    void shouldSkipVersionOfJudgementWhenWithdrawnWhileWaiting() {
        Case waiting = open(new Sample().byAnother().judge(new Original.Awaited(Sample.ID)))
                .file();

        assertThat(Deciding.withdraw(waiting, withdrawal(TOKEN), "withdrawal")
                        .file()
                        .version())
                .isEqualTo(3);
    }

    private static Case reproduction(String quant, String rate) {
        Sample run = Sample.declared(rate).byAnother();
        run.quant = quant;
        return open(run.against(Sample.declared("100"))).file();
    }

    private static Step open(Verdict verdict) {
        return Policing.rule(verdict, "verdict", null, TOKEN, Sample.RECEIVED, Sample.CATALOG);
    }

    private static Withdrawal withdrawal(String token) {
        return new Withdrawal(Sample.ID, Sample.ID, Sample.RECEIVED, new InForce("1", "2026-11-01"), token);
    }

    private static Decision decision(
            int version, String action, @Nullable Boolean counts, List<String> confirmed, @Nullable String reason) {
        return new Decision(
                "decision",
                "submission",
                "subject",
                Sample.RECEIVED,
                new InForce("1", "2026-11-01"),
                version,
                Word.parse(Action.values(), action),
                counts,
                confirmed,
                reason,
                "reviewer");
    }
}
