package io.proofmark.bench.rebuild;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The limit: the rows of the tables by {@code COPY} into tables that have nothing else, no key and no index. */
public record PlainCopy(BadgeTables tables, Path folder) {

    private static final String COPY = "plain_copy.it";

    /** Nanoseconds for all tables; they are gone afterwards. */
    public long nanos() throws SQLException, IOException {
        long nanos = 0;
        try (Connection connection = tables.connect()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            run(connection, "create schema plain_copy");
            for (String table : names(connection)) {
                Path file = folder.resolve(table);
                try (OutputStream out = Files.newOutputStream(file)) {
                    copy.copyOut("copy " + table + " to stdout (format binary)", out);
                }
                run(connection, "create table " + COPY + " (like " + table + ")");
                long begin = System.nanoTime();
                try (InputStream in = Files.newInputStream(file)) {
                    copy.copyIn("copy " + COPY + " from stdin (format binary)", in);
                }
                nanos += System.nanoTime() - begin;
                run(connection, "drop table " + COPY);
                Files.delete(file);
            }
            run(connection, "drop schema plain_copy cascade");
        }
        return nanos;
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from projection order by name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
