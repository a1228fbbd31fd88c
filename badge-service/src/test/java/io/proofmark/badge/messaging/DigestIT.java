package io.proofmark.badge.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.proofmark.badge.Events;
import io.proofmark.badge.application.Projection;
import io.proofmark.badge.domain.Change;
import io.proofmark.badge.domain.Digest;
import io.proofmark.badge.domain.Lane;
import io.proofmark.badge.persistence.CopyProjection;
import io.proofmark.badge.persistence.KeylessTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DigestIT {

    private static final String SIXTY_FOUR_DIGITS = "[0-9a-f]{64}";

    @Inject
    DataSource database;

    @Inject
    Projection<Connection> projection;

    @Test
    void shouldKeepWhatRowsAddUpToWhateverTheOrderAndTheCuts() throws SQLException {
        SortedMap<String, Digest> expected = inNewTables(connection -> {
            projection.apply(connection, history());
            return new CountedDigests(connection).all();
        });

        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            SortedMap<String, Digest> kept = inNewTables(connection -> {
                applyAtRandom(connection, projection, random);
                assertThat(new CountedDigests(connection).kept()).isEqualTo(new CountedDigests(connection).all());
                return new CountedDigests(connection).kept();
            });

            assertThat(kept).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void shouldAddUpToTheSameWhenTablesAreFilledBeforeTheyHaveKeys() throws SQLException {
        SortedMap<String, Digest> expected = inNewTables(connection -> {
            projection.apply(connection, history());
            return new CountedDigests(connection).kept();
        });

        for (int seed = 0; seed < 10; seed++) {
            var random = new Random(seed);
            SortedMap<String, Digest> filled = inNewTables(connection -> {
                var keys = KeylessTables.of(connection);
                applyAtRandom(connection, new CopyProjection(), random);
                keys.restore();
                return new CountedDigests(connection).kept();
            });

            assertThat(filled).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void shouldShowThatSomebodyElseWrote() throws SQLException {
        inNewTables(connection -> {
            projection.apply(connection, history());
            SortedMap<String, Digest> before = new CountedDigests(connection).kept();

            run(connection, "update standing set badge = 'editorial' where id = 'row-1'");

            assertThat(new CountedDigests(connection).kept().entrySet())
                    .containsAll(before.entrySet().stream()
                            .filter(it -> !it.getKey().equals("standing"))
                            .toList())
                    .doesNotContain(Map.entry("standing", before.get("standing")));
            return before;
        });
    }

    @Test
    void shouldBeNothingWhenTablesAreEmptied() throws SQLException {
        SortedMap<String, Digest> kept = inNewTables(connection -> {
            projection.apply(connection, history());

            run(connection, "truncate text, standing");

            return new CountedDigests(connection).kept();
        });

        assertThat(kept).containsEntry("text", Digest.NONE).containsEntry("standing", Digest.NONE);
    }

    @Test
    void shouldSayDigestInAnswersAndInHealth() {
        String total = given().get("/v1/rows")
                .then()
                .header("Proofmark-Digest", matchesPattern(SIXTY_FOUR_DIGITS))
                .extract()
                .path("asOf.digest");

        given().get("/q/health/ready")
                .then()
                .body("checks.data.digest", hasItem(total))
                .body("checks.data.'digest.standing'", hasItem(matchesPattern(SIXTY_FOUR_DIGITS)))
                .body("checks.find { it.name == 'projection' }.status", equalTo("UP"));
    }

    private static void applyAtRandom(Connection connection, Projection<Connection> projection, Random random) {
        List<Change> rest = new ArrayList<>(history());
        Collections.shuffle(rest, random);
        while (!rest.isEmpty()) {
            int size = Math.min(rest.size(), 1 + random.nextInt(20));
            projection.apply(connection, List.copyOf(rest.subList(0, size)));
            // Some come again.
            rest = rest.subList(Math.max(1, size - random.nextInt(3)), rest.size());
        }
    }

    /** Each row's texts are written once, as texts of one id have an order. */
    private static List<Change> history() {
        return IntStream.range(0, 12)
                .mapToObj(number -> "row-" + number)
                .flatMap(row -> Stream.of(
                        change(Events.texts(row, Map.of("/notes", "a \"quoted\" note\n\u0007 \u00e9 \ud83d\ude80")), 0),
                        change(Events.received(row, row), 0),
                        change(Events.verdict(row, row, "review"), 1),
                        change(Events.verdict(row, row, "publish"), 2),
                        change(Events.ruling(row, 1, "queued", "look"), 3),
                        change(Events.ruling(row, 2, "published", "fine"), 4),
                        change(Events.standing(row, 1, "community-submitted"), 0),
                        change(Events.standing(row, 2, "reproduced"), 1),
                        change(Events.withdrawn(row), 5)))
                .toList();
    }

    private static Change change(SpecificRecord event, long offset) {
        return EventChanges.of(event, Lane.SINGLE, offset);
    }

    private SortedMap<String, Digest> inNewTables(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (String table : new CountedDigests(connection).kept().keySet()) {
                    run(connection, "delete from " + table);
                }
                return work.with(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {
        SortedMap<String, Digest> with(Connection connection) throws SQLException;
    }
}
