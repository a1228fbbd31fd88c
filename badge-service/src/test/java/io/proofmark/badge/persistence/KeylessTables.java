package io.proofmark.badge.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** The live tables as a rebuild fills them, for as long as a transaction goes on. */
public record KeylessTables(Connection connection, Keys keys) {

    /** Drops their keys. */
    public static KeylessTables of(Connection connection) throws SQLException {
        return new KeylessTables(connection, Keys.drop(connection));
    }

    /** Leaves one copy of each row and gives the tables their keys back. */
    public void restore() throws SQLException {
        for (FilledTable table : FilledTable.all().toList()) {
            Sql.run(connection, keys.restoring(table));
        }
    }
}
