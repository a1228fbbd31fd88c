package io.proofmark.confidence.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.confidence.application.ReassessRow;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import io.proofmark.log.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Which verdicts move a row once submissions are judged again. */
class RowEventsTest {

    private final VerdictEvents events = new VerdictEvents("row");
    private final RowEvents row = new RowEvents("row", new ReassessRow());
    private final VerdictReached first = events.original();

    @Test
    void shouldTakeTheVerdictOfTheHigherCaseVersionWhateverComesLast() {
        row.take(evidence(version(first, 2)).orElseThrow());

        assertThat(row.isNews(evidence(version(first, 1)).orElseThrow())).isFalse();
        assertThat(row.isNews(evidence(version(first, 3)).orElseThrow())).isTrue();
    }

    @Test
    void shouldTakeTheVerdictThatFollowsWhenNoVersionsWereWritten() {
        row.take(evidence(version(first, 0)).orElseThrow());

        VerdictReached waiting =
                VerdictReached.newBuilder(first).setMatch("waiting").build();
        assertThat(row.isNews(evidence(version(waiting, 0)).orElseThrow())).isFalse();
        assertThat(row.isNews(evidence(version(first, 0)).orElseThrow())).isTrue();
    }

    @Test
    void shouldMoveNothingByAVerdictBesideARuling() {
        assertThat(evidence(VerdictReached.newBuilder(first).setBeside(true).build()))
                .isEmpty();
    }

    @Test
    void shouldShowNoVerdictThatIsNotPublicWhenARowIsJudgedAgainAndGoesToPeople() {
        VerdictReached again = VerdictReached.newBuilder(version(first, 2))
                .setVerdictId("verdict again")
                .build();

        List<String> states = Stream.of(
                        version(first, 1), events.ruling("row", "published"), events.ruling("row", "queued"), again)
                .flatMap(event -> evidence(event).stream())
                .flatMap(evidence -> row.take(evidence).stream())
                .map(StandingChanged::getState)
                .toList();

        assertThat(states).startsWith("published", "removed");
        assertThat(states).containsOnlyOnce("published");
    }

    private static VerdictReached version(VerdictReached verdict, int version) {
        return VerdictReached.newBuilder(verdict).setCaseVersion(version).build();
    }

    private static Optional<Evidence> evidence(SpecificRecord event) {
        return Evidence.of(
                new Entry(
                        Topics.VERDICTS.name(),
                        0,
                        0,
                        "row".getBytes(UTF_8),
                        "any".getBytes(UTF_8),
                        new RecordHeaders()),
                event);
    }
}
