package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newer verdict does to a case. A clean run is published by policy, another is not. */
class JudgedAgainTest {

    private static final Instant LATER = Sample.RECEIVED.plus(Duration.ofDays(30));

    @ParameterizedTest(name = "{0}, {1}, then {2}: {3}, says so: {4}")
    @CsvSource(textBlock = """
            clean,  ,        clean,  PUBLISHED, false
            clean,  ,        doubt,  QUEUED,    true
            doubt,  ,        doubt,  QUEUED,    true
            doubt,  ,        clean,  PUBLISHED, true
            doubt,  approve, doubt,  PUBLISHED, false
            doubt,  approve, clean,  PUBLISHED, false
            doubt,  reject,  clean,  REJECTED,  false
            """)
    void shouldMoveOnlyWhatNoPersonRuledOn(
            String first, @Nullable String action, String again, CaseState state, boolean says) {
        Case before = decided(first, action);

        JudgedAgain after = again(before, again);

        assertThat(after.file().state()).isEqualTo(state);
        assertThat(after.file().version()).isEqualTo(before.version() + 1);
        assertThat(after.change().isPresent()).isEqualTo(says);
        assertThat(after.file().judged().equals(before.judged())).isEqualTo(action != null);
    }

    @Test
    void shouldLeaveToPeopleWhatTheyAskedAbout() {
        Case asked = decided("doubt", "needs-info");

        JudgedAgain after = again(asked, "clean");

        assertThat(after.file().state()).isEqualTo(CaseState.NEEDS_INFO);
        assertThat(after.file().deadline()).isEqualTo(asked.deadline());
        assertThat(after.file().judged().verdictId()).isEqualTo("again");
    }

    @Test
    void shouldGivePeopleTimeFromThenOnWhenARowIsNoLongerPublic() {
        JudgedAgain after = again(underFirst(decided("clean", null)), "doubt");

        assertThat(after.file().deadline())
                .isEqualTo(new Deadline(LATER.plus(Duration.ofDays(7)), Deadline.Owner.REVIEWERS));
        assertThat(after.change().orElseThrow()).satisfies(ruling -> {
            assertThat(ruling.previous()).isEqualTo(CaseState.PUBLISHED);
            assertThat(ruling.cause().by()).isEqualTo("policy");
            assertThat(ruling.cause().at()).isEqualTo(LATER);
            assertThat(ruling.reason()).startsWith("judged again under rule set 2: ");
        });
    }

    @Test
    void shouldAskPeopleBeforeARowGoesAwayThatWouldNotBeTakenInToday() {
        Verdict clean = verdict("clean");
        Verdict lacking = new Verdict(
                clean.submission(),
                clean.original(),
                clean.neighbours(),
                clean.proposal(),
                clean.match(),
                clean.band(),
                clean.delta(),
                clean.missing(),
                List.of(Check.fail(Rules.EVIDENCE, "no log")),
                clean.reasons(),
                null);

        JudgedAgain after = JudgedAgain.of(
                lacking, "again", decided("clean", null), LATER, "judged again under rule set 2", Sample.CATALOG);

        assertThat(after.file().state()).isEqualTo(CaseState.QUEUED);
    }

    @Test
    void shouldKeepTheDeadlineWhenItWaitsForPeopleAlready() {
        Case before = decided("doubt", null);

        assertThat(again(before, "doubt").file().deadline()).isEqualTo(before.deadline());
    }

    @Test
    void shouldRefuseADecisionOnTheVerdictBefore() {
        Case before = decided("doubt", null);

        Step step = Deciding.decide(
                again(before, "doubt").file(), decision(before.version(), "approve"), Sample.CATALOG.policies());

        assertThat(step.ruling().refusal()).isEqualTo(Refusal.CASE_MOVED);
    }

    private static JudgedAgain again(Case before, String kind) {
        return JudgedAgain.of(verdict(kind), "again", before, LATER, "judged again under rule set 2", Sample.CATALOG);
    }

    private static Case decided(String kind, @Nullable String action) {
        Case file = Policing.rule(verdict(kind), "first", null, "token", Sample.RECEIVED, Sample.CATALOG)
                .file();
        return action == null
                ? file
                : Deciding.decide(file, decision(file.version(), action), Sample.CATALOG.policies())
                        .file();
    }

    private static Case underFirst(Case file) {
        return new Case(
                file.submissionId(),
                file.subject(),
                file.kind(),
                file.state(),
                file.version(),
                file.judged(),
                file.tokenSha256(),
                file.operator(),
                file.deadline(),
                new InForce("1", "2026-11-01"),
                file.severable(),
                file.hands());
    }

    private static Verdict verdict(String kind) {
        Sample sample = Sample.declared("100");
        if (kind.equals("doubt")) {
            sample.testedAt = "2027-01-01";
        }
        return sample.alone();
    }

    private static Decision decision(int version, String action) {
        return new Decision(
                "decision",
                Sample.ID,
                Sample.ID,
                Sample.RECEIVED,
                new InForce("2", "2026-11-21"),
                version,
                Word.parse(Action.values(), action),
                null,
                List.of(),
                "why",
                "reviewer");
    }
}
