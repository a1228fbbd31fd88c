package io.proofmark.badge.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Plain statements, each call in a session of its own or in a given one. */
final class Sql {

    private Sql() {}

    static void run(DataSource database, String... statements) {
        try (Connection connection = database.getConnection()) {
            run(connection, statements);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static List<String> column(DataSource database, String query) {
        return rows(database, query).stream().map(List::getFirst).toList();
    }

    static List<List<String>> rows(DataSource database, String query) {
        try (Connection connection = database.getConnection()) {
            return rows(connection, query);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    static List<List<String>> rows(Connection connection, String query) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
        }
        return all;
    }
}
