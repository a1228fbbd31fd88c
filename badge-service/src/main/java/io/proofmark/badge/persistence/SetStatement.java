package io.proofmark.badge.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * A statement over a whole set of rows at once.
 *
 * @param sql has one parameter, the set as a JSON array
 */
record SetStatement(String sql) {

    void run(Connection connection, Collection<?> set) throws SQLException {
        if (set.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Json.write(set));
            statement.executeUpdate();
        }
    }
}
