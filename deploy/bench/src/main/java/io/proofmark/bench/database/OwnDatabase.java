package io.proofmark.bench.database;

import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.DatabaseRoles;
import io.proofmark.local.servers.Distribution;
import io.proofmark.local.servers.Ports;
import io.proofmark.local.servers.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** A PostgreSQL of its own with one service's tables; gone when it is closed. */
public final class OwnDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Holds all of a million rows: what is measured is the database, not how much of its files the machine keeps. */
    private static final String MEMORY = "4GB";

    private final Path folder;
    private final PostgresServer server;
    private final Child child;
    private final ServiceTables tables;

    private OwnDatabase(Path folder, PostgresServer server, ServiceTables tables) {
        this.folder = folder;
        this.server = server;
        this.tables = tables;
        this.child = server.start().awaitReady(server, PATIENCE);
    }

    /** @throws IOException when there is no room for its files */
    public static OwnDatabase with(ServiceTables tables) throws IOException {
        Path folder = Files.createTempDirectory("proofmark-" + tables.role());
        var server = new PostgresServer(
                Distribution.find(),
                folder.resolve("data"),
                folder.resolve("postgres.log"),
                Ports.free(),
                DatabaseRoles.keptIn(folder.resolve("database.properties")),
                true,
                List.of("shared_buffers=" + MEMORY));
        var database = new OwnDatabase(folder, server, tables);
        try {
            tables.make(server, folder.resolve("migrations"));
            return database;
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** A new session of the service's role. */
    public Connection connect() throws SQLException {
        return server.connect(tables.role());
    }

    /** Does now what would otherwise be done behind what is measured: visibility, statistics, dirty pages written. */
    public void settle() throws SQLException {
        try (Connection connection = server.connect(DatabaseRoles.SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
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
}
