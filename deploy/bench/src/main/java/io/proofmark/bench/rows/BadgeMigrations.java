package io.proofmark.bench.rows;

import io.proofmark.badge.persistence.RowQueries;
import io.proofmark.local.servers.PostgresServer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;

/**
 * badge-service's tables as its migrations make them. Those of other services lie under the same name on the class path, so
 * that they are taken out of its own jar first.
 *
 * @param folder where they are laid out
 */
public record BadgeMigrations(PostgresServer server, Path folder) {

    /** The role and the schema. */
    public static final String OWNER = "badge";

    private static final String MIGRATIONS = "/db/migration";

    /** Makes the tables, empty. */
    public void run() throws IOException {
        copy();
        Flyway.configure()
                .dataSource(server.jdbcUrl(), OWNER, server.roles().password(OWNER))
                .locations("classpath:io/proofmark/log/db", "filesystem:" + folder)
                .load()
                .migrate();
    }

    private void copy() throws IOException {
        Files.createDirectories(folder);
        try (FileSystem jar = FileSystems.newFileSystem(jar());
                var migrations = Files.list(jar.getPath(MIGRATIONS))) {
            for (Path migration : migrations.toList()) {
                Files.copy(migration, folder.resolve(migration.getFileName().toString()));
            }
        }
    }

    private static Path jar() {
        try {
            return Path.of(RowQueries.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
