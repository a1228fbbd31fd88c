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
    void shouldGiveEverythingAboutPackagesThatClaimTheSameId() {
        LogFact.Received first = Facts.pack("ann", ROW, "a", "00");
        LogFact.Received rival = Facts.pack("bob", ROW, "a", "11");
        List<Fact> claims = Stream.of(first, Facts.measured(first, "1", 3), rival)
                .map(fact -> log.fact(Topics.SUBMISSIONS, fact))
                .toList();
        Fact other = log.fact(Topics.SUBMISSIONS, Facts.pack("cat", ROW, "b", "22"));

        History history =
                history(Stream.concat(claims.stream(), Stream.of(other)).toArray(Fact[]::new));

        assertThat(history.lanes(rival.submissionId())).containsExactly(claims);
        assertThat(history.lanes(other.submissionId())).containsExactly(List.of(other));
    }

    private static History history(Fact... facts) {
        return new History(new Subject(ROW), List.of(facts), List.of());
    }
}
