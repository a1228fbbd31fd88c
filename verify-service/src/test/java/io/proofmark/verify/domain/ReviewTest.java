package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One reviewer settles feedback; a takedown one rejects and two grant. */
class ReviewTest {

    private static final InForce RULES = new InForce(Sample.CATALOG.ruleSet(), Sample.CATALOG.version());

    @ParameterizedTest(name = "{0}, then {1}: {2}, {3}")
    @CsvSource(textBlock = """
            A approve, ,          QUEUED,    , 0
            A approve, A approve, QUEUED,    ILLEGAL_ACTION, 0
            A approve, B approve, PUBLISHED, , 1
            A approve, B reject,  REJECTED,  , 0
            A reject,  ,          REJECTED,  , 0
            A reject,  B approve, REJECTED,  ILLEGAL_ACTION, 0
            A reverse, ,          QUEUED,    ILLEGAL_ACTION, 0
            """)
    void shouldNeedFourEyes(
            String first, @Nullable String second, CaseState state, @Nullable Refusal refusal, int gone) {
        Review.Change change = decide(open(Review.Kind.TAKEDOWN).file(), first);
        if (second != null) {
            change = decide(change.file(), second);
        }

        assertThat(change.file().state()).isEqualTo(state);
        assertThat(change.rulings().getFirst().refusal()).isEqualTo(refusal);
        assertThat(change.gone()).hasSize(gone);
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}, {3}")
    @CsvSource(textBlock = """
            A approve,    ,          PUBLISHED,
            A reject,     ,          REJECTED,
            A approve,    B approve, PUBLISHED, ILLEGAL_ACTION
            A reject,     B approve, REJECTED,  ILLEGAL_ACTION
            A reverse,    ,          QUEUED,    ILLEGAL_ACTION
            A needs-info, B approve, PUBLISHED,
            """)
    void shouldSettleFeedbackByOneReviewerAndTakeNothingFromView(
            String first, @Nullable String second, CaseState state, @Nullable Refusal refusal) {
        Review.Change change = decide(open(Review.Kind.FEEDBACK).file(), first);
        if (second != null) {
            change = decide(change.file(), second);
        }

        assertThat(change.file().state()).isEqualTo(state);
        assertThat(change.rulings()).singleElement().satisfies(ruling -> assertThat(ruling.refusal())
                .isEqualTo(refusal));
        assertThat(change.gone()).isEmpty();
    }

    @Test
    void shouldTellWhoSettledFeedbackAndWhy() {
        Review.Change change = decide(open(Review.Kind.FEEDBACK).file(), "A reject");

        assertThat(change.file().deadline()).isNull();
        assertThat(change.rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.submissionId()).isEqualTo("report");
            assertThat(ruling.subject()).isEqualTo(Sample.ID);
            assertThat(ruling.caseVersion()).isEqualTo(2);
            assertThat(ruling.previous()).isEqualTo(CaseState.QUEUED);
            assertThat(ruling.cause().action()).isEqualTo(Action.REJECT);
            assertThat(ruling.cause().by()).isEqualTo("A");
            assertThat(ruling.reason()).isEqualTo("why");
            assertThat(ruling.after()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"FEEDBACK, feedback", "TAKEDOWN, takedown"})
    void shouldWaitForReviewersByADay(Review.Kind kind, String word) {
        Review.Change change = open(kind);

        assertThat(change.file().deadline())
                .isEqualTo(new Deadline(Sample.RECEIVED.plus(Duration.ofDays(7)), Deadline.Owner.REVIEWERS));
        assertThat(change.rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.submissionId()).isEqualTo("report");
            assertThat(ruling.subject()).isEqualTo(Sample.ID);
            assertThat(ruling.state()).isEqualTo(CaseState.QUEUED);
            assertThat(ruling.deadline()).isEqualTo(change.file().deadline());
            assertThat(ruling.cause().action().word()).isEqualTo(word);
            assertThat(ruling.cause().by()).isEqualTo("public");
        });
    }

    @Test
    void shouldTakeTheRunsOfTheRowFromViewAndNameBoth() {
        Review granted = decide(open(Review.Kind.TAKEDOWN).file(), "A approve").file();

        Review.Change change = decide(granted, "B approve");

        assertThat(change.gone()).extracting(Case::state).containsExactly(CaseState.WITHDRAWN);
        assertThat(change.rulings().getLast()).satisfies(ruling -> {
            assertThat(ruling.submissionId()).isEqualTo(Sample.ID);
            assertThat(ruling.cause().action()).isEqualTo(Action.TAKEDOWN);
            assertThat(ruling.cause().by()).isEqualTo("B");
            assertThat(ruling.after()).isEqualTo("A");
            assertThat(ruling.reason()).isEqualTo("taken down: why");
        });
    }

    private static Review.Change open(Review.Kind kind) {
        return Review.open(
                new Review.Report("report", Sample.ID, kind, Sample.RECEIVED, RULES), Sample.CATALOG.policies());
    }

    private static Review.Change decide(Review file, String decision) {
        String[] words = decision.split(" ");
        Case run = Policing.rule(
                        Sample.declared("100").alone(), "verdict", null, "token", Sample.RECEIVED, Sample.CATALOG)
                .file();
        return file.decide(
                new Decision(
                        "decision " + file.version() + decision,
                        file.id(),
                        file.subject(),
                        Sample.RECEIVED,
                        RULES,
                        file.version(),
                        Word.parse(Action.values(), words[1]),
                        null,
                        List.of(),
                        "why",
                        words[0]),
                List.of(run));
    }
}
