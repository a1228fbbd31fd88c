package io.proofmark.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tables hold nothing that the log could not give again; this notices when some of them were dropped. */
public final class LogTables {

    private static final Logger LOG = LoggerFactory.getLogger(LogTables.class);
    private static final List<String> OWN = List.of("position", "unsent");

    private LogTables() {}

    /**
     * Clears the connection's current schema when it was migrated once and a table is gone since, so that the migration
     * makes all tables anew and the reader fills them from the log. To be called before the migration.
     *
     * @param tables the service's own tables
     */
    public static void startAfreshIfDropped(DataSource database, String... tables) {
        try (Connection connection = database.getConnection()) {
            List<String> present = present(connection);
            List<String> missing = Stream.concat(OWN.stream(), Stream.of(tables))
                    .filter(table -> !present.contains(table))
                    .toList();
            if (present.isEmpty() || missing.isEmpty()) {
                return;
            }
            LOG.warn("tables {} are gone: all are made anew and filled from the log", missing);
            try (Statement drop = connection.createStatement()) {
                for (String table : present) {
                    drop.execute("drop table \"" + table.replace("\"", "\"\"") + "\" cascade");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("tables cannot be looked up", e);
        }
    }

    private static List<String> present(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select tablename from pg_catalog.pg_tables where schemaname = current_schema()");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
