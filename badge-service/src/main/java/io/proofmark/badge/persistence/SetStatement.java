package io.proofmark.badge.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;

/**
 * A statement over whole sets of rows at once.
 *
 * @param sql has one parameter for each set, a JSON array
 */
record SetStatement(String sql) {

    void run(Connection connection, Collection<?>... sets) throws SQLException {
        if (Arrays.stream(sets).allMatch(Collection::isEmpty)) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < sets.length; i++) {
                statement.setString(i + 1, Json.write(sets[i]));
            }
            statement.executeUpdate();
        }
    }
}
