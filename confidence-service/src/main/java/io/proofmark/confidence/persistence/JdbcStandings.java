package io.proofmark.confidence.persistence;

import io.proofmark.confidence.application.CohortPlace;
import io.proofmark.confidence.application.Standings;
import io.proofmark.confidence.application.StoredStanding;
import io.proofmark.confidence.domain.CohortSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a batch's standings in one statement; looks at a configuration by the two ends of an index. */
@ApplicationScoped
public class JdbcStandings implements Standings<Connection> {

    /** The ends of the configuration {@code c.id}; reads as much of a great one as of a small one. */
    static final String ENDS = """
            (select count(*) from (select 1 from standing where cohort = c.id limit %d) as counted) as rows,
            (select figure from standing where cohort = c.id order by figure limit 1) as least,
            (select figure from standing where cohort = c.id order by figure desc limit 1) as most
            """.formatted(CohortSummary.MOST);

    /** One parameter: ids. */
    public static final String COHORTS = "select c.id, " + ENDS + " from unnest(?::text[]) as c(id)";

    private static final String SAVE = """
            insert into standing as s
              (row, standing_id, version, public, catalog, cohort, figure, agreement, age_moves_on, event)
            select * from unnest(?::text[], ?::text[], ?::int[], ?::boolean[], ?::text[], ?::text[], ?::numeric[],
              ?::text[], ?::date[], ?::bytea[])
            on conflict (row) do update set
              standing_id = excluded.standing_id, version = excluded.version, public = excluded.public,
              catalog = excluded.catalog, cohort = excluded.cohort, figure = excluded.figure,
              agreement = excluded.agreement, age_moves_on = excluded.age_moves_on, event = excluded.event
            where s.version < excluded.version
            """;
    private static final String DUE = """
            insert into row_due select row, 'COHORT' from unnest(?::text[]) as new(row) on conflict (row) do nothing
            """;
    private static final String CROSSED = """
            insert into cohort_due as d (cohort) select * from unnest(?::text[])
            on conflict (cohort) do update set round = d.round + 1, after_figure = null, after_row = null
            """;

    @Override
    public void save(Connection transaction, Collection<StoredStanding> standings) {
        if (standings.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement(SAVE)) {
            var columns = new Columns(transaction, insert, standings);
            columns.set(1, "text", StoredStanding::row);
            columns.set(2, "text", StoredStanding::id);
            columns.set(3, "int4", StoredStanding::version);
            columns.set(4, "bool", StoredStanding::isPublic);
            columns.set(5, "text", StoredStanding::catalog);
            columns.set(6, "text", standing -> place(standing, CohortPlace::cohort));
            columns.set(7, "numeric", standing -> place(standing, CohortPlace::figure));
            columns.set(8, "text", standing -> standing.agreement().name());
            columns.set(9, "date", StoredStanding::ageMovesOn);
            byte[][] events = standings.stream().map(StoredStanding::bytes).toArray(byte[][]::new);
            insert.setArray(10, transaction.createArrayOf("bytea", events));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public Map<String, CohortSummary> cohorts(Connection transaction, Collection<String> cohorts) {
        Map<String, CohortSummary> found = new HashMap<>();
        if (cohorts.isEmpty()) {
            return found;
        }
        try (PreparedStatement select = transaction.prepareStatement(COHORTS)) {
            select.setArray(1, transaction.createArrayOf("text", cohorts.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    CohortSummary seen = ends(rows);
                    if (seen != null) {
                        found.put(rows.getString("id"), seen);
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public void due(Connection transaction, Collection<String> rows) {
        note(transaction, DUE, rows);
    }

    @Override
    public void crossed(Connection transaction, Collection<String> cohorts) {
        note(transaction, CROSSED, cohorts);
    }

    /** What {@link #ENDS} says; null where there is no row. */
    static @Nullable CohortSummary ends(ResultSet rows) throws SQLException {
        int count = rows.getInt("rows");
        return count == 0 ? null : new CohortSummary(count, rows.getBigDecimal("least"), rows.getBigDecimal("most"));
    }

    private static void note(Connection transaction, String sql, Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement(sql)) {
            // One order for all who note: none waits for another in a circle.
            insert.setArray(
                    1,
                    transaction.createArrayOf(
                            "text", names.stream().sorted().distinct().toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private static @Nullable Object place(StoredStanding standing, Function<CohortPlace, Object> part) {
        return standing.place() == null ? null : part.apply(standing.place());
    }

    private record Columns(Connection connection, PreparedStatement statement, Collection<StoredStanding> standings) {

        void set(int index, String type, Function<StoredStanding, @Nullable Object> value) throws SQLException {
            Object[] values = standings.stream().map(value).toArray();
            statement.setArray(index, connection.createArrayOf(type, values));
        }
    }
}
