package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.canonical.Fragments;
import io.proofmark.catalog.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rulings that ask, cut off, undo and restore, and what a submitter answers. */
class RulingsTest {

    private static final String TOKEN = "token";
    private static final Instant LATER = Sample.RECEIVED.plus(Duration.ofDays(2));
    private static final Policies POLICIES = Sample.CATALOG.policies();
    private static final InForce RULES = new InForce(Sample.CATALOG.ruleSet(), Sample.CATALOG.version());

    @ParameterizedTest(name = "after {0}: {1}, next {2}")
    @CsvSource(textBlock = """
            '',                          QUEUED,     approve reject fragment needs-info
            A needs-info,                NEEDS_INFO, approve reject fragment
            A needs-info/A reject,       REJECTED,   reverse
            A approve,                   PUBLISHED,  reverse
            A approve/B reverse,         QUEUED,     approve reject fragment needs-info restore
            A approve/B reverse/A restore, PUBLISHED, reverse
            A reject/B reverse,          QUEUED,     approve reject fragment needs-info restore
            A reject/B reverse/C restore, REJECTED,  reverse
            A approve/B reverse/B reject, REJECTED,  reverse
            A fragment,                  SUPERSEDED, ''
            """)
    void shouldMove(String decisions, CaseState state, String legal) {
        Case file = after(reproduction("104"), decisions);

        assertThat(file.state()).isEqualTo(state);
        assertThat(file.legal().stream().map(Action::word))
                .containsExactlyElementsOf(legal.isEmpty() ? List.of() : Arrays.asList(legal.split(" ")));
    }

    @ParameterizedTest(name = "after {0}, {1} is refused")
    @CsvSource(textBlock = """
            A approve,           A reverse
            A reject,            A reverse
            A approve/B reverse, B restore
            A approve,           B reject
            A fragment,          B reverse
            A needs-info,        A needs-info
            """)
    void shouldRefuse(String decisions, String last) {
        Case file = after(reproduction("104"), decisions);

        Ruling ruling = decide(file, last).ruling();

        assertThat(ruling.refusal()).isEqualTo(Refusal.ILLEGAL_ACTION);
        assertThat(ruling.state()).isEqualTo(file.state());
    }

    @Test
    void shouldAskTheSubmitterByADay() {
        Step step = decide(reproduction("104"), "A needs-info");

        assertThat(step.ruling().deadline())
                .isEqualTo(new Deadline(LATER.plus(Duration.ofDays(7)), Deadline.Owner.SUBMITTER));
        assertThat(step.file().ruled()).isFalse();
    }

    @Test
    void shouldNameBothReviewersWhenOneReverses() {
        Ruling ruling =
                decide(after(reproduction("104"), "A approve"), "B reverse").ruling();

        assertThat(ruling.cause().by()).isEqualTo("B");
        assertThat(ruling.after()).isEqualTo("A");
        assertThat(ruling.deadline()).isEqualTo(new Deadline(LATER.plus(Duration.ofDays(7)), Deadline.Owner.REVIEWERS));
    }

    @Test
    void shouldReverseWhatPolicyPublished() {
        Ruling ruling =
                decide(open(Sample.declared("100").alone()), "A reverse").ruling();

        assertThat(ruling.after()).isEqualTo("policy");
        assertThat(ruling.state()).isEqualTo(CaseState.QUEUED);
    }

    @Test
    void shouldRestoreWhatWasSaidOfLifting() {
        Case reversed = after(reproduction("120"), "A approve false/B reverse");

        Ruling ruling = decide(reversed, "C restore").ruling();

        assertThat(ruling.counts()).isFalse();
        assertThat(ruling.after()).isEqualTo("B");
    }

    @Test
    void shouldNotPublishByMachineWhatAPersonReversed() {
        Case reversed = after(open(Sample.declared("100").alone()), "A reverse");

        JudgedAgain again = JudgedAgain.of(
                Sample.declared("100").alone(), "again", reversed, LATER, "under rule set 2", Sample.CATALOG);

        assertThat(again.file().state()).isEqualTo(CaseState.QUEUED);
    }

    @Test
    void shouldPointToTheRowThatARunBecame() {
        Case run = reproduction("130");

        Step step = decide(run, "A fragment");

        assertThat(step.ruling().successor())
                .isEqualTo(Fragments.row(run.submissionId()).toString());
        assertThat(step.ruling().deadline()).isNull();
    }

    @Test
    void shouldNotCutOffWhoseOperatorWouldBeUnknownThere() {
        Sample run = Sample.declared("130").byAnother();
        Verdict verdict = new Sample().byAnother().against(new Sample());
        Submission unknown = new Submission(
                run.id,
                Sample.ID,
                Kind.SPEED,
                Sample.RECEIVED,
                "{}",
                "00",
                verdict.submission().configuration(),
                verdict.submission().conditions(),
                verdict.submission().figures(),
                verdict.submission().origin(),
                Texts.none(),
                null,
                Sample.ID,
                RULES);

        assertThat(unknown.canBeCutOff()).isFalse();
        assertThat(verdict.submission().canBeCutOff()).isTrue();
    }

    @Test
    void shouldLeaveWithdrawingToTheRowThatARunBecame() {
        Case superseded = after(reproduction("130"), "A fragment");
        Withdrawal withdrawal = new Withdrawal(Sample.ID, Sample.ID, LATER, RULES, TOKEN);

        Step step = Deciding.withdraw(superseded, withdrawal, "withdrawal");

        assertThat(step.ruling().refusal()).isEqualTo(Refusal.ILLEGAL_ACTION);
        assertThat(step.ruling().reason())
                .contains(Fragments.row(superseded.submissionId()).toString());
    }

    @ParameterizedTest(name = "{0} with token {1}: {2}")
    @CsvSource(textBlock = """
            '',           token,   NOT_ASKED
            A approve,    token,   NOT_ASKED
            A needs-info, another, TOKEN
            A needs-info, token,
            """)
    void shouldTakeAnswersOnlyWhereSomebodyAsked(String decisions, String token, @Nullable Refusal refusal) {
        Case file = after(open(new Sample().alone()), decisions);

        assertThat(Answering.refusal(file, information(token))
                        .map(step -> step.ruling().refusal()))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest(name = "asked {0}, evidence now {1}: {2}")
    @CsvSource(textBlock = """
            true,  true,  QUEUED
            true,  false, PENDING_EVIDENCE
            false, true,  QUEUED
            false, false, PENDING_EVIDENCE
            """)
    void shouldBringAnAnsweredScoreBeforeReviewers(boolean asked, boolean complete, CaseState state) {
        Sample before = Sample.score();
        Sample now = Sample.score();
        if (!asked) {
            before.texts = List.of();
        }
        if (!complete) {
            now.texts = List.of();
        }
        now.information = "answer";
        Case file = after(open(before.alone()), asked ? "A needs-info" : "");

        Step step = Answering.judged(file, information(TOKEN), now.alone(), "second", Sample.CATALOG);

        assertThat(step.file().state()).isEqualTo(state);
        assertThat(step.file().version()).isEqualTo(file.version() + 1);
        assertThat(step.file().judged().verdictId()).isEqualTo("second");
        assertThat(step.ruling().cause().by()).isEqualTo("submitter");
    }

    @Test
    void shouldNotPublishByMachineWhatAPersonAskedAbout() {
        Sample doubtful = Sample.declared("100");
        doubtful.testedAt = "2027-01-01";
        Case asked = after(open(doubtful.alone()), "A needs-info");

        Step step = Answering.judged(
                asked, information(TOKEN), Sample.declared("100").alone(), "second", Sample.CATALOG);

        assertThat(step.file().state()).isEqualTo(CaseState.QUEUED);
    }

    @Test
    void shouldKnowARowThatWasCutOffByTheRunThatItWas() {
        Sample row = new Sample();
        row.fragment = new Descent.Fragment(Sample.ID, "decision");
        row.id = Fragments.row(Sample.ID).toString();

        assertThat(Sample.check(row.alone(), Rules.CONTENT_ID).outcome()).isEqualTo(Outcome.PASS);
    }

    /** Decisions such as {@code A approve/B reverse}; a third word says whether it counts. */
    private static Case after(Case file, String decisions) {
        Case now = file;
        for (String decision : decisions.isEmpty() ? new String[0] : decisions.split("/")) {
            Step step = decide(now, decision);
            assertThat(step.ruling().refusal()).isNull();
            now = step.file();
        }
        return now;
    }

    private static Step decide(Case file, String decision) {
        String[] words = decision.split(" ");
        return Deciding.decide(
                file,
                new Decision(
                        "decision " + file.version(),
                        file.submissionId(),
                        file.subject(),
                        LATER,
                        RULES,
                        file.version(),
                        Word.parse(Action.values(), words[1]),
                        words.length > 2 ? Boolean.valueOf(words[2]) : null,
                        List.of("log"),
                        "why",
                        words[0]),
                POLICIES);
    }

    private static Information information(String token) {
        return new Information("answer", Sample.ID, Sample.ID, LATER, RULES, token);
    }

    private static Case reproduction(String rate) {
        return open(Sample.declared(rate).byAnother().against(Sample.declared("100")));
    }

    private static Case open(Verdict verdict) {
        return Policing.rule(verdict, "verdict", null, TOKEN, Sample.RECEIVED, Sample.CATALOG)
                .file();
    }
}
