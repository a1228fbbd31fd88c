package io.proofmark.bench.database;

import io.proofmark.badge.persistence.RowQueries;
import io.proofmark.confidence.persistence.JdbcStandings;
import io.proofmark.local.servers.PostgresServer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;

/**
 * A service's tables as its migrations make them. Those of other services lie under the same name on the class path, so that
 * they are taken out of its own jar first.
 */
public enum ServiceTables {
    /** The read models. */
    BADGE("badge", RowQueries.class),
    /** Evidence and standings. */
    CONFIDENCE("confidence", JdbcStandings.class);

    private static final String MIGRATIONS = "/db/migration";

    private final String role;
    private final Class<?> ofItsJar;

    ServiceTables(String role, Class<?> ofItsJar) {
        this.role = role;
        this.ofItsJar = ofItsJar;
    }

    /** The role that has them, and the schema that they are in. */
    public String role() {
        return role;
    }

    /**
     * Makes them, empty.
     *
     * @param folder where the migrations are laid out
     */
    public void make(PostgresServer server, Path folder) throws IOException {
        copy(folder);
        Flyway.configure()
                .dataSource(server.jdbcUrl(), role, server.roles().password(role))
                .locations("classpath:io/proofmark/log/db", "filesystem:" + folder)
                .load()
                .migrate();
    }

    private void copy(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (FileSystem jar = FileSystems.newFileSystem(jar());
                var migrations = Files.list(jar.getPath(MIGRATIONS))) {
            for (Path migration : migrations.toList()) {
                Files.copy(migration, folder.resolve(migration.getFileName().toString()));
            }
        }
    }

    private Path jar() {
        try {
            return Path.of(
                    ofItsJar.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
