package io.proofmark.badge.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A query that is put together of pieces, each with its parameters. */
public final class Select {

    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();

    Select(String sql, Object... parameters) {
        this.sql = new StringBuilder(sql);
        this.parameters.addAll(List.of(parameters));
    }

    /** Reads one row of the answer. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The text, with a question mark for each parameter. */
    public String sql() {
        return sql.toString();
    }

    /** A statement with its parameters set. */
    public PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql());
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    /** The same behind some words, such as {@code explain}. */
    public Select prefixed(String words) {
        return new Select(words + sql, parameters.toArray());
    }

    Select add(String piece, Object... more) {
        sql.append(' ').append(piece);
        parameters.addAll(List.of(more));
        return this;
    }

    /** A condition on a column; null sets none. */
    Select equal(String column, @Nullable Object value) {
        return value == null ? this : add("and " + column + " = ?", value);
    }

    <T> List<T> list(DataSource database, Reader<T> reader) {
        List<T> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
        return found;
    }
}
