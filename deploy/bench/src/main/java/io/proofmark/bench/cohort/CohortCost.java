package io.proofmark.bench.cohort;

import io.proofmark.confidence.application.CohortPlace;
import io.proofmark.confidence.application.StoredStanding;
import io.proofmark.confidence.domain.Agreement;
import io.proofmark.confidence.persistence.JdbcStandings;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A configuration of so many rows, alone in the table. */
public final class CohortCost {

    private static final String COHORT = "measured";
    private static final int WARM = 200;

    private final Connection connection;
    private final JdbcStandings standings = new JdbcStandings();

    /** @param connection of the role that has the tables */
    public CohortCost(Connection connection) {
        this.connection = connection;
    }

    /** Fills the configuration. */
    public void fill(int rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate standing");
            statement.execute("""
                    insert into standing (row, standing_id, version, public, catalog, cohort, figure, agreement, event)
                    select 'row ' || i, 'standing ' || i, 1, true, '', '%s', 100 + i %% 997 * 0.01, 'NEUTRAL', ''::bytea
                    from generate_series(1, %d) as i
                    """.formatted(COHORT, rows));
            statement.execute("vacuum analyze standing");
        }
    }

    /** Nanoseconds of the middle one of so many facts: a look at the ends, the row written, another look. */
    public long nanos(int facts) throws SQLException {
        List<Long> nanos = new ArrayList<>();
        for (int n = 0; n < WARM + facts; n++) {
            StoredStanding standing = standing(n);
            long before = System.nanoTime();
            standings.cohorts(connection, List.of(COHORT));
            standings.save(connection, List.of(standing));
            standings.cohorts(connection, List.of(COHORT));
            if (n >= WARM) {
                nanos.add(System.nanoTime() - before);
            }
        }
        Collections.sort(nanos);
        return nanos.get(nanos.size() / 2);
    }

    /** Blocks that one look at the ends touches. */
    public long blocks() throws SQLException {
        try (PreparedStatement explain =
                connection.prepareStatement("explain (analyze, buffers) " + JdbcStandings.COHORTS)) {
            explain.setArray(1, connection.createArrayOf("text", new Object[] {COHORT}));
            // The first time reads the catalogue of tables as well.
            explain.executeQuery().close();
            var plan = new StringBuilder();
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return Blocks.touched(plan.toString());
        }
    }

    // One row that moves to and fro, so that the configuration keeps its size.
    private static StoredStanding standing(int version) {
        return new StoredStanding(
                "row 1",
                "standing",
                version + 2,
                true,
                "",
                new CohortPlace(COHORT, BigDecimal.valueOf(100 + version % 10)),
                Agreement.NEUTRAL,
                null,
                new byte[0]);
    }
}
