package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One reviewer rejects a takedown, two grant it. */
class TakedownTest {

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
        Takedown.Change change = decide(open().file(), first);
        if (second != null) {
            change = decide(change.file(), second);
        }

        assertThat(change.file().state()).isEqualTo(state);
        assertThat(change.rulings().getFirst().refusal()).isEqualTo(refusal);
        assertThat(change.gone()).hasSize(gone);
    }

    @Test
    void shouldWaitForReviewersByADay() {
        Takedown.Change change = open();

        assertThat(change.file().deadline())
                .isEqualTo(new Deadline(Sample.RECEIVED.plus(Duration.ofDays(7)), Deadline.Owner.REVIEWERS));
        assertThat(change.rulings()).singleElement().satisfies(ruling -> assertThat(ruling.state())
                .isEqualTo(CaseState.QUEUED));
    }

    @Test
    void shouldTakeTheRunsOfTheRowFromViewAndNameBoth() {
        Takedown granted = decide(open().file(), "A approve").file();

        Takedown.Change change = decide(granted, "B approve");

        assertThat(change.gone()).extracting(Case::state).containsExactly(CaseState.WITHDRAWN);
        assertThat(change.rulings().getLast()).satisfies(ruling -> {
            assertThat(ruling.submissionId()).isEqualTo(Sample.ID);
            assertThat(ruling.cause().action()).isEqualTo(Action.TAKEDOWN);
            assertThat(ruling.cause().by()).isEqualTo("B");
            assertThat(ruling.after()).isEqualTo("A");
            assertThat(ruling.reason()).isEqualTo("taken down: why");
        });
    }

    private static Takedown.Change open() {
        return Takedown.open(new Takedown.Wish("wish", Sample.ID, Sample.RECEIVED, RULES), Sample.CATALOG.policies());
    }

    private static Takedown.Change decide(Takedown file, String decision) {
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
