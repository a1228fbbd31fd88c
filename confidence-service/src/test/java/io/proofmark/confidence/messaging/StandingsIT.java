package io.proofmark.confidence.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofmark.canonical.Sha256;
import io.proofmark.confidence.application.ReassessRow;
import io.proofmark.confidence.persistence.JdbcEvidence;
import io.proofmark.confidence.persistence.JdbcStandings;
import io.proofmark.events.RulingMade;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.log.Entry;
import io.proofmark.log.Output;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of verdicts on a real broker, database and registry. */
class StandingsIT {

    private final RunningReader reader = new RunningReader();
    private final VerdictEvents events = new VerdictEvents(UUID.randomUUID().toString());
    private final String row = events.row();

    @AfterEach
    void stop() {
        reader.close();
    }

    @Test
    void shouldKeepTheLaterRulingWhenLanesArriveOutOfOrder() throws Exception {
        RulingMade waiting = events.ruling("r1", "waiting-for-original");
        append(
                events.original(),
                events.ruling(row, "published"),
                events.reproduction("r1", "operator 1", "machine 1"),
                events.ruling("r1", "published"),
                waiting,
                events.reproduction("r2", "operator 2", "machine 2"),
                events.ruling("r2", "published"));

        assertThat(awaitStandings(3).getLast().getBadge()).isEqualTo("independently-reproduced");
    }

    @Test
    void shouldPublishStandingWhenOriginalIsPublished() throws Exception {
        append(events.original(), events.ruling(row, "published"));

        assertThat(awaitStandings(1)).singleElement().satisfies(standing -> {
            assertThat(standing.getState()).isEqualTo("published");
            assertThat(standing.getBadge()).isEqualTo("community-submitted");
            assertThat(standing.getConfidence()).isEqualTo("low");
            assertThat(standing.getAsOf()).isEqualTo("2026-05-01");
            assertThat(standing.getMissing()).containsExactly("environment.driver");
            assertThat(standing.getFacts().getValue()).isEqualTo("129.3");
            assertThat(standing.getSubmissionId()).isEqualTo(row);
        });
    }

    @Test
    void shouldSayNothingWhenOriginalIsNotPublic() throws Exception {
        append(
                events.original(),
                events.ruling(row, "queued"),
                events.ruling(row, "published", "refused"),
                events.reproduction("r1", "operator 1", "machine 1"),
                events.ruling("r1", "published"),
                events.ruling(row, "rejected"),
                events.ruling(row, "published"));

        assertThat(awaitStandings(1)).singleElement().satisfies(standing -> {
            assertThat(standing.getVersion()).isOne();
            assertThat(standing.getBadge()).isEqualTo("reproduced");
        });
    }

    @Test
    void shouldLiftRowWithEachIndependentOperator() throws Exception {
        append(
                events.original(),
                events.ruling(row, "published"),
                events.reproduction("r1", "operator 1", "machine 1"),
                events.ruling("r1", "published"),
                events.reproduction("r2", "operator 2", "machine 2"),
                events.ruling("r2", "published"));

        assertThat(awaitStandings(3))
                .extracting(
                        StandingChanged::getVersion,
                        StandingChanged::getBadge,
                        StandingChanged::getIndependentOperators)
                .containsExactly(
                        tuple(1, "community-submitted", 0),
                        tuple(2, "reproduced", 1),
                        tuple(3, "independently-reproduced", 2));
    }

    @Test
    void shouldKeepBadgeAndReasonsWhenSameOperatorRepeats() throws Exception {
        append(
                events.original(),
                events.ruling(row, "published"),
                events.reproduction("r1", "operator 1", "machine 1"),
                events.ruling("r1", "published"),
                events.reproduction("r2", "operator 1", "machine 2"),
                events.ruling("r2", "published"),
                events.reproduction("r3", "author", "machine 3"),
                events.ruling("r3", "published"));

        List<StandingChanged> standings = awaitStandings(4);

        assertThat(standings.subList(2, 4)).allSatisfy(standing -> {
            assertThat(standing.getBadge()).isEqualTo("reproduced");
            assertThat(standing.getConfidence()).isEqualTo(standings.get(1).getConfidence());
            assertThat(standing.getDerivedFrom()).isEqualTo(standings.get(1).getDerivedFrom());
        });
        assertThat(standings.get(3).getReproductions())
                .extracting(it -> it.getId(), it -> it.getCounts(), it -> it.getDeltaPercent())
                .containsExactly(tuple("r1", true, "-3.97"), tuple("r2", true, "-3.97"), tuple("r3", false, "-3.97"));
    }

    @Test
    void shouldLeaveTombstoneWhenOriginalIsWithdrawn() throws Exception {
        append(
                events.original(),
                events.ruling(row, "published"),
                events.reproduction("r1", "operator 1", "machine 1"),
                events.ruling("r1", "published"),
                events.ruling(row, "withdrawn"));

        assertThat(awaitStandings(3)).last().satisfies(standing -> {
            assertThat(standing.getState()).isEqualTo("withdrawn");
            assertThat(standing.getBadge()).isEqualTo("reproduced");
            assertThat(standing.getReproductions()).noneMatch(it -> it.getCounts());
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"withdrawn", "queued", "rejected", "superseded"})
    void shouldLowerTheOriginalWhenAReproductionIsPublicNoLonger(String state) throws Exception {
        append(
                events.original(),
                events.ruling(row, "published"),
                events.reproduction("r1", "operator 1", "machine 1"),
                events.ruling("r1", "published"),
                events.reproduction("r2", "operator 2", "machine 2"),
                events.ruling("r2", "published"),
                events.ruling("r1", state));

        List<StandingChanged> standings = awaitStandings(4);

        assertThat(standings)
                .extracting(StandingChanged::getBadge)
                .containsExactly("community-submitted", "reproduced", "independently-reproduced", "reproduced");
        assertThat(standings.getLast().getReproductions())
                .extracting(it -> it.getId())
                .containsExactly("r2");
    }

    @Test
    void shouldBringBackWhatARestoredOriginalStoodFor() throws Exception {
        append(
                events.original(),
                events.ruling(row, "published"),
                events.reproduction("r1", "operator 1", "machine 1"),
                events.ruling("r1", "published"),
                events.ruling(row, "queued"),
                events.ruling(row, "published"));

        assertThat(awaitStandings(4))
                .extracting(StandingChanged::getState, StandingChanged::getBadge)
                .containsExactly(
                        tuple("published", "community-submitted"),
                        tuple("published", "reproduced"),
                        tuple("removed", "reproduced"),
                        tuple("published", "reproduced"));
    }

    @Test
    void shouldLiftNothingUnderATombstone() throws Exception {
        append(
                events.original(),
                events.ruling(row, "published"),
                events.ruling(row, "withdrawn"),
                events.reproduction("r1", "operator 1", "machine 1"),
                events.ruling("r1", "published"));

        assertThat(awaitStandings(3)).last().satisfies(standing -> {
            assertThat(standing.getState()).isEqualTo("withdrawn");
            assertThat(standing.getBadge()).isEqualTo("community-submitted");
            assertThat(standing.getIndependentOperators()).isZero();
            assertThat(standing.getReproductions()).singleElement().satisfies(it -> assertThat(it.getCounts())
                    .isFalse());
        });
    }

    @Test
    void shouldShowThePreviousValueWhenAScoreIsWithdrawn() throws Exception {
        append(
                events.score("s1", "2026-03-01", "0.80"),
                events.ruling("s1", "published"),
                events.score("s2", "2026-04-01", "0.85"),
                events.ruling("s2", "published"),
                events.ruling("s2", "withdrawn"));

        assertThat(awaitStandings(3))
                .extracting(StandingChanged::getState, StandingChanged::getSubmissionId, standing -> standing.getFacts()
                        .getValue())
                .containsExactly(
                        tuple("published", "s1", "0.80"),
                        tuple("published", "s2", "0.85"),
                        tuple("published", "s1", "0.80"));
    }

    @Test
    void shouldBeDisputedUntilAsManyMoreAgree() throws Exception {
        append(
                events.original(),
                events.ruling(row, "published"),
                events.contradiction("far", "operator 1", "machine 1"),
                events.ruling("far", "superseded"),
                events.reproduction("r1", "operator 2", "machine 2"),
                events.ruling("r1", "published"),
                events.reproduction("r2", "operator 3", "machine 3"),
                events.ruling("r2", "published"));

        assertThat(awaitStandings(4))
                .extracting(StandingChanged::getBadge, StandingChanged::getModifiers)
                .containsExactly(
                        tuple("community-submitted", List.of()),
                        tuple("community-submitted", List.of("disputed")),
                        tuple("reproduced", List.of("disputed")),
                        tuple("independently-reproduced", List.of()));
    }

    @Test
    void shouldSayWhoTookARowFromView() throws Exception {
        append(
                events.original(),
                events.ruling(row, "published"),
                RulingMade.newBuilder(events.ruling(row, "withdrawn"))
                        .setAction("takedown")
                        .build());

        assertThat(awaitStandings(2).getLast().getDerivedFrom())
                .extracting(it -> it.getFact())
                .containsExactly("taken down");
    }

    @Test
    void shouldNotSayTheSameTwice() throws Exception {
        append(
                events.original(),
                events.ruling(row, "published"),
                events.reproduction("r1", "operator 1", "machine 1"),
                events.ruling("r1", "queued"),
                events.ruling("r1", "rejected"),
                events.ruling("r1", "published"));

        assertThat(awaitStandings(2))
                .extracting(StandingChanged::getBadge)
                .containsExactly("community-submitted", "reproduced");
    }

    @Test
    void shouldPutUnknownWordAsideAndGoOn() throws Exception {
        reader.log.appendBytes(row, "no event".getBytes(UTF_8));
        append(
                events.original(),
                events.ruling(row, "published"),
                events.ruling(row, "sent to the moon"),
                events.reproduction("r1", "operator 1", "machine 1"),
                events.ruling("r1", "published"));

        assertThat(awaitStandings(2))
                .last()
                .extracting(StandingChanged::getBadge)
                .isEqualTo("reproduced");
        assertThat(reader.log.records(Topics.VERDICTS.deadLetters(Topics.Groups.CONFIDENCE)).stream()
                        .filter(record -> new String(record.key(), UTF_8).equals(row)))
                .hasSize(2);
    }

    @Test
    void shouldNotPublishAgainWhenTablesAreDropped() throws Exception {
        append(
                events.original(),
                events.ruling(row, "published"),
                events.reproduction("r1", "operator 1", "machine 1"),
                events.ruling("r1", "published"));
        List<StandingChanged> before = awaitStandings(2);
        reader.stop();
        reader.execute("drop table verdict_fact, ruling_fact, standing");

        reader.startAgain();
        append(events.reproduction("r2", "operator 2", "machine 2"), events.ruling("r2", "published"));

        List<StandingChanged> after = awaitStandings(3);
        assertThat(after.subList(0, 2)).isEqualTo(before);
        assertThat(after.getLast().getVersion()).isEqualTo(3);
        assertThat(after.getLast().getBadge()).isEqualTo("independently-reproduced");
    }

    @Test
    void shouldGiveTheSameBytesWhateverTheBatches() throws Exception {
        List<Entry> entries = entries(
                events.original(),
                events.ruling(row, "published"),
                events.reproduction("r1", "operator 1", "machine 1"),
                events.ruling("r1", "published"),
                events.reproduction("r2", "operator 2", "machine 2"),
                events.ruling("r2", "published"));
        List<String> atOnce = fold(List.of(entries));

        List<String> oneByOne = fold(entries.stream().map(List::of).toList());

        assertThat(oneByOne).hasSize(3).isEqualTo(atOnce);
    }

    @Test
    void shouldStayWithinTheLogsLimitWhenAThousandRepeatARow() throws Exception {
        List<SpecificRecord> all = new ArrayList<>(List.of(events.original(), events.ruling(row, "published")));
        for (int n = 0; n < 1000; n++) {
            String id = "00000000-0000-8000-8000-%012d".formatted(n);
            all.add(events.reproduction(id, "operator " + n, "machine " + n));
            all.add(events.ruling(id, "published"));
        }

        byte[] last = outputs(List.of(entries(all.toArray(SpecificRecord[]::new))))
                .getLast()
                .record()
                .value();

        assertThat(last).hasSizeLessThan(Topic.MAX_EVENT_BYTES / 2);
        StandingChanged standing = (StandingChanged) reader.codec.decode(Topics.STANDINGS.name(), last);
        assertThat(standing.getReproductions()).hasSize(100).last().satisfies(newest -> assertThat(newest.getId())
                .endsWith("000999"));
        assertThat(standing.getReproductionCount()).isEqualTo(1000);
        assertThat(standing.getFactIds()).isEmpty();
        assertThat(standing.getFactsDigest()).hasSize(64);
        assertThat(standing.getIndependentOperators()).isEqualTo(5);
    }

    /** What the batches cause, in a transaction that is rolled back. */
    private List<String> fold(List<List<Entry>> batches) throws SQLException {
        return outputs(batches).stream()
                .map(output -> output.cause().offset() + " "
                        + Sha256.hex(output.record().value())
                        + output.record().headers())
                .toList();
    }

    private List<Output> outputs(List<List<Entry>> batches) throws SQLException {
        var fold = new StandingsFold(reader.records, new JdbcEvidence(), new JdbcStandings(), new ReassessRow());
        List<Output> outputs = new ArrayList<>();
        try (Connection connection = reader.database.getConnection()) {
            connection.setAutoCommit(false);
            for (List<Entry> batch : batches) {
                outputs.addAll(fold.apply(connection, batch));
            }
            connection.rollback();
        }
        return outputs;
    }

    private List<Entry> entries(SpecificRecord... list) {
        List<Entry> entries = new ArrayList<>();
        for (SpecificRecord event : list) {
            byte[] value = reader.codec.encode(Topics.VERDICTS, event);
            entries.add(new Entry(
                    Topics.VERDICTS.name(), 0, entries.size(), row.getBytes(UTF_8), value, new RecordHeaders()));
        }
        return entries;
    }

    private void append(SpecificRecord... list) throws Exception {
        reader.log.append(row, List.of(list));
    }

    private List<StandingChanged> awaitStandings(int count) {
        return reader.awaitStandings(row, count);
    }
}
