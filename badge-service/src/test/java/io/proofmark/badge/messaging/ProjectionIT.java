package io.proofmark.badge.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.badge.Events;
import io.proofmark.badge.application.Projection;
import io.proofmark.badge.application.ReadModel;
import io.proofmark.badge.domain.Change;
import io.proofmark.badge.domain.Lane;
import io.proofmark.events.SubmissionReceived;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProjectionIT {

    private static final String A = "a";
    private static final String B = "b";
    private static final String C = "c";

    @Inject
    DataSource database;

    @Inject
    Projection<Connection> projection;

    @Inject
    ReadModel readModel;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void shouldGiveSameTablesWhateverTheBatchCuts(int size) throws SQLException {
        List<List<Change>> batches = IntStream.iterate(0, at -> at < history().size(), at -> at + size)
                .mapToObj(at ->
                        history().subList(at, Math.min(at + size, history().size())))
                .toList();

        String tables = tablesAfter(batches);

        assertThat(tables).isEqualTo(tablesAfter(List.of(history())));
    }

    @Test
    void shouldGiveSameTablesWhenRecordsComeTwice() throws SQLException {
        List<Change> twice =
                Stream.concat(history().stream(), history().stream()).toList();

        String tables = tablesAfter(List.of(twice));

        assertThat(tables)
                .isEqualTo(tablesAfter(List.of(history(), history())))
                .isEqualTo(tablesAfter(List.of(history())));
    }

    /** Topics have no order among each other; texts do, so each text is alone here. */
    @Test
    void shouldGiveSameTablesWhateverTheOrderOfTopics() throws SQLException {
        List<Change> withoutErasure =
                history().stream().filter(it -> !(it instanceof Change.Wrote)).toList();
        String expected = tablesAfter(List.of(withoutErasure));
        var random = new Random(1);

        for (int round = 0; round < 50; round++) {
            List<Change> shuffled = new ArrayList<>(withoutErasure);
            Collections.shuffle(shuffled, random);

            assertThat(tablesAfter(List.of(shuffled))).isEqualTo(expected);
        }
    }

    @Test
    void shouldKeepFirstCopyOfSubmissionWhicheverTopicIsReadFirst() throws SQLException {
        Change first = change(Events.received(A, A), 0);
        Change later = change(
                SubmissionReceived.newBuilder(Events.received(A, A))
                        .setReceivedAt(Events.TIME.plusSeconds(1))
                        .setTokenSha256("later")
                        .build(),
                0);

        String tables = tablesAfter(List.of(List.of(later), List.of(first)));

        assertThat(tables).isEqualTo(tablesAfter(List.of(List.of(first)))).doesNotContain("later");
    }

    private static List<Change> history() {
        return List.of(
                change(Events.texts(A, Map.of("/notes", "one", "/submitter/alias", "anon")), 0),
                change(Events.received(A, A), 0),
                change(Events.received(B, A), 1),
                change(Events.verdict(A, A, "waiting"), 0),
                change(Events.verdict(A, A, "publish"), 1),
                change(Events.ruling(A, 1, "queued", "look"), 2),
                change(Events.ruling(A, 2, "published", "fine"), 3),
                change(Events.refusal(A, 2), 4),
                change(Events.standing(A, 1, "community-submitted"), 0),
                change(Events.standing(A, 2, "reproduced"), 1),
                change(Events.textsFrom("c0de", B), 1),
                change(Events.textsFrom("c0de", C), 1),
                new Change.Wrote(B, Map.of()),
                change(Events.withdrawn(B), 2));
    }

    private static Change change(SpecificRecord event, long offset) {
        return EventChanges.of(event, Lane.SINGLE, offset);
    }

    private String tablesAfter(List<List<Change>> batches) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (String table : readModel.tables()) {
                    run(connection, "delete from " + table);
                }
                batches.forEach(batch -> projection.apply(connection, batch));
                return dump(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private String dump(Connection connection) throws SQLException {
        var all = new StringBuilder();
        for (String table : readModel.tables()) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select t::text from " + table + " t order by 1")) {
                while (rows.next()) {
                    all.append(table).append(rows.getString(1)).append('\n');
                }
            }
        }
        return all.toString();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
