package io.proofmark.confidence.persistence;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next rows of the configuration whose turn it is.
 *
 * @param cohort null where none is due
 * @param round the walk that this page belongs to; a newer one begins at the start
 * @param figure of the last of these rows, or null where there is none
 * @param ended whether there are no more after these
 */
record CohortWalk(
        @Nullable String cohort,
        long round,
        List<String> rows,
        @Nullable BigDecimal figure,
        boolean ended) {

    private static final CohortWalk NONE = new CohortWalk(null, 0, List.of(), null, true);
    private static final String FIRST =
            "select cohort, round, after_figure, after_row from cohort_due order by cohort limit 1";
    private static final String PAGE = """
            select row, figure from standing where cohort = ? and (figure, row collate "C") > (?, ?)
            order by figure, row collate "C" limit ?
            """;
    private static final String GO_ON =
            "update cohort_due set after_figure = ?, after_row = ? where cohort = ? and round = ?";
    private static final String END = "delete from cohort_due where cohort = ? and round = ?";

    static CohortWalk next(Connection connection, int most) throws SQLException {
        if (most <= 0) {
            return NONE;
        }
        try (PreparedStatement select = connection.prepareStatement(FIRST);
                ResultSet first = select.executeQuery()) {
            if (!first.next()) {
                return NONE;
            }
            BigDecimal figure = first.getBigDecimal(3);
            String row = first.getString(4);
            // Figures are above 0.
            return page(
                    connection,
                    first.getString(1),
                    first.getLong(2),
                    figure == null ? BigDecimal.ZERO : figure,
                    row == null ? "" : row,
                    most);
        }
    }

    /** To be called once these rows have been given their hints. */
    void goOn(Connection connection) throws SQLException {
        if (cohort == null) {
            return;
        }
        try (PreparedStatement write = connection.prepareStatement(ended ? END : GO_ON)) {
            int at = 1;
            if (!ended) {
                write.setBigDecimal(at++, figure);
                write.setString(at++, rows.getLast());
            }
            write.setString(at++, cohort);
            write.setLong(at, round);
            write.executeUpdate();
        }
    }

    private static CohortWalk page(
            Connection connection, String cohort, long round, BigDecimal figure, String row, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setString(1, cohort);
            select.setBigDecimal(2, figure);
            select.setString(3, row);
            select.setInt(4, most);
            List<String> rows = new ArrayList<>();
            BigDecimal last = null;
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                    last = found.getBigDecimal(2);
                }
            }
            return new CohortWalk(cohort, round, rows, last, rows.size() < most);
        }
    }
}
