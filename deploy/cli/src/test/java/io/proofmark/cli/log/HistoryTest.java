package io.proofmark.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.cli.Facts;
import io.proofmark.cli.MemoryLog;
import io.proofmark.events.Topics;
import io.proofmark.verify.application.LogFact;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final String ROW = "row";
    private static final LogFact.Received ORIGINAL = Facts.original("ann", "110");
    private static final LogFact.Received REPRODUCTION = Facts.repeats("bob", "112", ORIGINAL.submissionId());

    private final MemoryLog log = new MemoryLog();

    @Test
    void shouldGiveFirstCopiesAndDecisionsOfRunAndArrivalOfItsRow() {
        Fact original = log.fact(Topics.SUBMISSIONS_BULK, ORIGINAL);
        Fact reproduction = log.fact(Topics.SUBMISSIONS, REPRODUCTION);
        Fact again = log.fact(Topics.SUBMISSIONS, Facts.copy(REPRODUCTION));
        Fact decision = log.fact(Topics.SUBMISSIONS, Facts.approved(REPRODUCTION, 2));
        Fact ofTheRow = log.fact(Topics.SUBMISSIONS, Facts.withdrawn(ORIGINAL));

        History history = history(original, reproduction, again, decision, ofTheRow);

        assertThat(history.lanes(REPRODUCTION.submissionId()))
                .containsExactlyInAnyOrder(List.of(original), List.of(reproduction, decision));
        assertThat(history.strangers()).isEmpty();
    }

    @Test
    void shouldNameRowThatDidNotComeInHere() {
        assertThat(history(log.fact(Topics.SUBMISSIONS, REPRODUCTION)).strangers())
                .containsExactly(ORIGINAL.submissionId());
    }

    @Test
    void shouldGiveAllRunsOfARowWhoseVerdictsLookAtEachOther() {
        LogFact.Received first = Facts.pack("ann", ROW, "a", "00");
        LogFact.Received second = Facts.pack("bob", ROW, "b", "11");
        List<Fact> facts = Stream.of(first, Facts.measured(first, "1", 3), second)
                .map(fact -> log.fact(Topics.SUBMISSIONS, fact))
                .toList();

        History history = history(facts.toArray(Fact[]::new));

        assertThat(history.lanes(second.submissionId())).containsExactly(facts);
    }

    private static History history(Fact... facts) {
        return new History(new Subject(ROW), List.of(facts), List.of());
    }
}
