package io.proofmark.confidence.persistence;

import io.proofmark.catalog.Catalog;
import io.proofmark.confidence.application.Due;
import io.proofmark.confidence.application.WorkList;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The timer's work: rows whose day has come, rows that were noted, the next rows of a configuration. */
@ApplicationScoped
public class JdbcWorkList implements WorkList {

    private static final String OLD = """
            select row from standing
            where age_moves_on <= ? and (reminded_on is null or reminded_on < ?) order by age_moves_on limit ?
            """;
    private static final String REMINDED = "update standing set reminded_on = ? where row = any (?)";
    private static final String NOTED = "select row, reason from row_due order by row limit ?";
    private static final String DONE = "delete from row_due where row = any (?)";

    private final DataSource database;

    public JdbcWorkList(DataSource database) {
        this.database = database;
    }

    @Override
    public int next(LocalDate today, int most, Consumer<List<Due>> taker) {
        try (Connection connection = database.getConnection()) {
            List<String> old = old(connection, today, most);
            List<Due> noted = noted(connection, most - old.size());
            CohortWalk walk = CohortWalk.next(connection, most - old.size() - noted.size());
            List<Due> due = new ArrayList<>(noted);
            old.forEach(row -> due.add(new Due(row, Due.Reason.AGE)));
            walk.rows().forEach(row -> due.add(new Due(row, Due.Reason.COHORT)));
            if (!due.isEmpty()) {
                taker.accept(due);
            }
            reminded(connection, today, old);
            forget(connection, noted);
            walk.goOn(connection);
            return due.size();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public int sweep(Catalog catalog, int page) {
        try (Connection connection = database.getConnection()) {
            var sweep = new Sweep(connection, catalog, page);
            int noted = 0;
            while (sweep.hasNext()) {
                noted += sweep.next();
            }
            return noted;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private static List<String> old(Connection connection, LocalDate today, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OLD)) {
            select.setObject(1, today);
            select.setObject(2, today);
            select.setInt(3, most);
            List<String> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }

    private static void reminded(Connection connection, LocalDate today, List<String> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(REMINDED)) {
            update.setObject(1, today);
            update.setArray(2, connection.createArrayOf("text", rows.toArray()));
            update.executeUpdate();
        }
    }

    private static List<Due> noted(Connection connection, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NOTED)) {
            select.setInt(1, most);
            List<Due> due = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    due.add(new Due(found.getString(1), Due.Reason.valueOf(found.getString(2))));
                }
            }
            return due;
        }
    }

    private static void forget(Connection connection, List<Due> noted) throws SQLException {
        if (noted.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(DONE)) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "text", noted.stream().map(Due::row).toArray()));
            delete.executeUpdate();
        }
    }
}
