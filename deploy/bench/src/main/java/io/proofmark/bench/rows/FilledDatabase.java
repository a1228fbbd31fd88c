package io.proofmark.bench.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.DatabaseRoles;
import io.proofmark.local.servers.Distribution;
import io.proofmark.local.servers.Ports;
import io.proofmark.local.servers.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;

/** A PostgreSQL of its own with badge-service's tables and many rows; gone when it is closed. */
public final class FilledDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final PostgresServer server;
    private final Child child;

    private FilledDatabase(Path folder, PostgresServer server) {
        this.folder = folder;
        this.server = server;
        this.child = server.start().awaitReady(server, PATIENCE);
    }

    /** @throws IOException when there is no room for its files */
    public static FilledDatabase of(long rows) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("proofmark-rows");
        var server = new PostgresServer(
                Distribution.find(),
                folder.resolve("data"),
                folder.resolve("postgres.log"),
                Ports.free(),
                DatabaseRoles.keptIn(folder.resolve("database.properties")),
                false);
        var database = new FilledDatabase(folder, server);
        try {
            database.fill(rows);
            return database;
        } catch (SQLException | IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** A new session of the service's role. */
    public Connection connect() throws SQLException {
        return server.connect(BadgeMigrations.OWNER);
    }

    @Override
    public void close() throws IOException {
        server.stop(child);
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void fill(long rows) throws SQLException, IOException {
        new BadgeMigrations(server, folder.resolve("migrations")).run();
        try (Connection connection = connect()) {
            for (String statement : script().split(";\n")) {
                try (var fill = connection.prepareStatement(statement)) {
                    if (fill.getParameterMetaData().getParameterCount() > 0) {
                        fill.setLong(1, rows);
                    }
                    fill.execute();
                }
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(FilledDatabase.class.getResourceAsStream("fill.sql"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
