package io.proofmark.bench.rebuild;

import io.proofmark.bench.database.ServiceTables;
import io.proofmark.local.servers.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * badge-service's tables.
 *
 * @param folder where its migrations are laid out
 */
public record BadgeTables(PostgresServer server, Path folder) {

    /** Makes them, empty, as if the whole log had been read and nothing been in it: a rebuild mends that. */
    public void makeEmptyAtTheEndOf(LongLog log) throws SQLException, IOException {
        ServiceTables.BADGE.make(server, folder);
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("insert into position values (?, ?, ?)")) {
            for (var end : log.ends().entrySet()) {
                insert.setString(1, end.getKey().topic());
                insert.setInt(2, end.getKey().partition());
                insert.setLong(3, end.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    public Connection connect() throws SQLException {
        return server.connect(ServiceTables.BADGE.role());
    }
}
