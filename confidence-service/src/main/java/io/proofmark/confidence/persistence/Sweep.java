package io.proofmark.confidence.persistence;

import io.proofmark.catalog.Catalog;
import io.proofmark.confidence.domain.Agreement;
import io.proofmark.confidence.domain.CohortSummary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One walk over all public rows, a page a query. */
final class Sweep {

    private static final String PAGE = "select c.row, c.catalog, c.agreement, " + JdbcStandings.ENDS
            + " from (select row, catalog, agreement, cohort as id from standing where public and row > ?"
            + " order by row limit ?) as c order by c.row";
    private static final String NOTE =
            "insert into row_due select row, 'SWEEP' from unnest(?::text[]) as new(row) on conflict (row) do nothing";

    private final Connection connection;
    private final Catalog catalog;
    private final int page;
    private String after = "";
    private boolean ended;

    Sweep(Connection connection, Catalog catalog, int page) {
        this.connection = connection;
        this.catalog = catalog;
        this.page = page;
    }

    boolean hasNext() {
        return !ended;
    }

    /** Looks at the next rows and notes those that should be looked at again. */
    int next() throws SQLException {
        List<String> missed = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setString(1, after);
            select.setInt(2, page);
            int looked = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    looked++;
                    after = rows.getString("row");
                    if (missed(rows)) {
                        missed.add(after);
                    }
                }
            }
            ended = looked < page;
        }
        note(missed);
        return missed.size();
    }

    private boolean missed(ResultSet rows) throws SQLException {
        Agreement now = CohortSummary.agreement(JdbcStandings.ends(rows), catalog.limits());
        return now != Agreement.valueOf(rows.getString("agreement"))
                || !catalog.version().equals(rows.getString("catalog"));
    }

    private void note(List<String> rows) throws SQLException {
        if (!rows.isEmpty()) {
            try (PreparedStatement insert = connection.prepareStatement(NOTE)) {
                insert.setArray(1, connection.createArrayOf("text", rows.toArray()));
                insert.executeUpdate();
            }
        }
    }
}
