package io.proofmark.confidence.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofmark.confidence.application.Due;
import io.proofmark.confidence.application.ReassessmentLog;
import io.proofmark.confidence.application.RemindRows;
import io.proofmark.confidence.persistence.JdbcWorkList;
import io.proofmark.events.Reason;
import io.proofmark.events.StandingChanged;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are looked at again without new evidence, on a real broker, database and registry. */
class ReassessmentsIT {

    private static final String DAY = "2026-05-01T12:00:00Z";

    private final RunningReader reader = new RunningReader();
    private final String card = "card-" + UUID.randomUUID();
    private final VerdictEvents one = new VerdictEvents(UUID.randomUUID().toString());
    private final VerdictEvents two = new VerdictEvents(UUID.randomUUID().toString());
    private final VerdictEvents three = new VerdictEvents(UUID.randomUUID().toString());

    @BeforeEach
    void forgetOthers() throws SQLException {
        reader.execute("delete from row_due", "delete from cohort_due", "update standing set age_moves_on = null");
    }

    @AfterEach
    void stop() {
        reader.close();
    }

    @Test
    void shouldBecomeStaleWhenTheDayHasComeWithoutNewEvidence() throws Exception {
        publish(one, "129.3");
        assertThat(standing(one, 1).getAgeMovesOn()).isEqualTo("2027-10-31");

        assertThat(remind("2027-10-30T23:59:59Z")).isZero();
        assertThat(remind("2027-10-31T00:00:00Z")).isOne();

        StandingChanged stale = standing(one, 2);
        assertThat(stale.getModifiers()).containsExactly("stale");
        assertThat(stale.getAsOf()).isEqualTo("2027-10-31");
        assertThat(stale.getReassessed()).isEqualTo("age");
        assertThat(stale.getAgeMovesOn()).isEqualTo("2028-05-01");
    }

    @Test
    void shouldSayNothingMoreWhenAHintComesTwice() throws Exception {
        publish(one, "129.3");
        standing(one, 1);

        hint(one, "2027-11-01T00:00:00Z");
        hint(one, "2027-11-01T00:00:00Z");
        hint(one, "2026-06-01T00:00:00Z");
        hint(three, "2027-11-01T00:00:00Z");
        reader.log.append(
                one.row(), List.of(one.reproduction("r1", "operator 1", "machine 1"), one.ruling("r1", "published")));

        StandingChanged last = standing(one, 3);
        assertThat(last.getBadge()).isEqualTo("reproduced");
        assertThat(last.getAsOf()).isEqualTo("2027-11-01");
        assertThat(last.getReassessed()).isNull();
        assertThat(standings(three)).isEmpty();
    }

    @Test
    void shouldMoveAllRowsOfAConfigurationOnlyWhenAThresholdIsCrossed() throws Exception {
        publish(one, "100");
        standing(one, 1);
        assertThat(remind(DAY)).isZero();

        publish(two, "95");
        standing(two, 1);
        assertThat(remind(DAY)).isEqualTo(2);
        assertThat(List.of(standing(one, 2), standing(two, 2))).allSatisfy(standing -> {
            assertThat(standing.getConfidence()).isEqualTo("moderate");
            assertThat(standing.getCohort().getRows()).isEqualTo(2);
            assertThat(variance(standing)).isEqualTo("+2 rows of this configuration lie within 5.0 % of each other");
        });

        publish(three, "98");
        standing(three, 1);
        assertThat(remind(DAY)).as("the new row alone").isOne();
        assertThat(standing(three, 2).getCohort().getRows()).isEqualTo(3);

        reader.log.append(three.row(), List.of(three.original("60", card)));
        standing(three, 3);
        assertThat(remind(DAY)).isEqualTo(3);
        for (StandingChanged standing : List.of(standing(one, 3), standing(two, 3), standing(three, 4))) {
            assertThat(standing.getConfidence()).isEqualTo("low");
            assertThat(variance(standing))
                    .isEqualTo("-3 rows of this configuration lie 40.0 % apart: editors should look at them");
        }

        reader.log.append(three.row(), List.of(three.ruling(three.row(), "withdrawn")));
        standing(three, 5);
        assertThat(remind(DAY)).isEqualTo(2);
        assertThat(variance(standing(one, 4))).startsWith("+2 rows");
        assertThat(variance(standing(two, 4))).startsWith("+2 rows");
    }

    @Test
    void shouldFindBySweepWhatAHintMissed() throws Exception {
        publish(one, "100");
        standing(one, 1);
        publish(two, "50");
        standing(two, 1);
        reader.execute("delete from row_due", "delete from cohort_due");

        int noted = reminders(DAY).sweep();

        assertThat(noted).isGreaterThanOrEqualTo(2);
        remindAll();
        assertThat(List.of(standing(one, 2), standing(two, 2))).allSatisfy(standing -> {
            assertThat(standing.getReassessed()).isEqualTo("sweep");
            assertThat(variance(standing)).startsWith("-2 rows");
        });
        await().atMost(RunningReader.PATIENCE).until(() -> reminders(DAY).sweep() == 0);
    }

    @Test
    void shouldRestoreWhatFollowedHintsWhenTablesAreDropped() throws Exception {
        publish(one, "100");
        standing(one, 1);
        publish(two, "95");
        standing(two, 1);
        remindAll();
        List<StandingChanged> before =
                Stream.of(standing(one, 2), standing(two, 2)).toList();
        reader.stop();
        reader.execute("drop table verdict_fact, ruling_fact, standing");

        reader.startAgain();
        reader.log.append(
                one.row(), List.of(one.reproduction("r1", "operator 1", "machine 1"), one.ruling("r1", "published")));

        StandingChanged last = standing(one, 3);
        assertThat(last.getCohort()).isEqualTo(before.getFirst().getCohort());
        assertThat(last.getVersion()).isEqualTo(3);
        assertThat(standings(two)).hasSize(2);
        await().atMost(RunningReader.PATIENCE).until(() -> reminders(DAY).sweep() == 0);
    }

    private void publish(VerdictEvents row, String value) throws Exception {
        reader.log.append(row.row(), List.of(row.original(value, card), row.ruling(row.row(), "published")));
    }

    private void hint(VerdictEvents row, String at) throws Exception {
        reader.log.append(
                KafkaReassessmentLog.record(reader.records, new Due(row.row(), Due.Reason.AGE), Instant.parse(at)));
    }

    private int remind(String at) {
        return reminders(at).remind(500);
    }

    /** In pages of two rows. */
    private void remindAll() {
        RemindRows reminders = reminders(DAY);
        await().atMost(RunningReader.PATIENCE).until(() -> reminders.remind(2) == 0);
    }

    private RemindRows reminders(String at) {
        return new RemindRows(
                new JdbcWorkList(reader.database), new Appended(), Clock.fixed(Instant.parse(at), ZoneOffset.UTC));
    }

    private static String variance(StandingChanged standing) {
        return standing.getDerivedFrom().stream()
                .filter(line -> line.getFactor().equals("variance"))
                .map((Reason line) -> line.getSign() + line.getFact())
                .findFirst()
                .orElse("");
    }

    /** The standing of that version, which is the last. */
    private StandingChanged standing(VerdictEvents row, int version) {
        return reader.awaitStandings(row.row(), version).getLast();
    }

    private List<StandingChanged> standings(VerdictEvents row) {
        return reader.standings(row.row());
    }

    private final class Appended implements ReassessmentLog {

        @Override
        public boolean caughtUp() {
            return true;
        }

        @Override
        public void append(List<Due> due, Instant at) {
            try {
                for (Due row : due) {
                    reader.log.append(KafkaReassessmentLog.record(reader.records, row, at));
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
