package io.proofmark.confidence.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.confidence.application.CohortPlace;
import io.proofmark.confidence.application.StoredStanding;
import io.proofmark.confidence.domain.Agreement;
import io.proofmark.events.Topics;
import io.proofmark.testing.RealServers;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One more row costs as much in a configuration of 100,000 as in one of 10. */
class CohortCostIT {

    private static final Pattern BLOCKS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
    private static final Pattern ROWS = Pattern.compile("actual time=\\S+ rows=([\\d.]+)");

    /** Levels by which the index of a hundred thousand rows is higher, for each of its descents. */
    private static final int DEEPER = 6;

    private final DataSource database = RealServers.shared().dataSource(Topics.Groups.CONFIDENCE);
    private final JdbcStandings standings = new JdbcStandings();

    @BeforeEach
    void fill() throws SQLException {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:io/proofmark/log/db", "classpath:db/migration")
                .load()
                .migrate();
        execute("""
                insert into standing
                  (row, standing_id, version, public, catalog, cohort, figure, agreement, event)
                select 'cost' || i, 's' || i, 1, true, '2026-11-21', case when i <= 10 then 'small' else 'great' end,
                  100 + i % 1000 * 0.01, 'NEUTRAL', ''::bytea
                from generate_series(1, 100010) as i
                on conflict (row) do nothing
                """);
        execute("vacuum analyze standing");
    }

    @Test
    void shouldReadAsMuchOfAGreatConfigurationAsOfASmallOne() throws SQLException {
        String small = explain("small");
        String great = explain("great");

        assertThat(sum(ROWS, great)).as(great).isEqualTo(sum(ROWS, small));
        assertThat(blocks(great)).as("%s%n%s", small, great).isLessThanOrEqualTo(blocks(small) + DEEPER);
    }

    @Test
    void shouldSeeTheEndsMoveWhenARowJoins() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            standings.save(connection, List.of(row("great", "250.5")));

            assertThat(standings.cohorts(connection, List.of("great")).get("great"))
                    .hasFieldOrPropertyWithValue("rows", 10)
                    .hasFieldOrPropertyWithValue("most", new BigDecimal("250.5"));
            connection.rollback();
        }
    }

    private static StoredStanding row(String cohort, String figure) {
        return new StoredStanding(
                "newcomer",
                "s",
                1,
                true,
                "2026-11-21",
                new CohortPlace(cohort, new BigDecimal(figure)),
                Agreement.NEUTRAL,
                null,
                new byte[0]);
    }

    /** The plan as it was carried out. */
    private String explain(String cohort) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("explain (analyze, buffers) " + JdbcStandings.COHORTS)) {
            statement.setArray(1, connection.createArrayOf("text", new String[] {cohort}));
            statement.executeQuery().close();
            var plan = new StringBuilder();
            try (ResultSet lines = statement.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    /** Of the whole plan: the first line of buffers counts what is below it. */
    private static double blocks(String plan) {
        return BLOCKS.matcher(plan).results().findFirst().map(CohortCostIT::sum).orElseThrow();
    }

    private static double sum(Pattern pattern, String plan) {
        return pattern.matcher(plan).results().mapToDouble(CohortCostIT::sum).sum();
    }

    private static double sum(MatchResult found) {
        double sum = 0;
        for (int group = 1; group <= found.groupCount(); group++) {
            String number = found.group(group);
            sum += number == null ? 0 : Double.parseDouble(number);
        }
        return sum;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
