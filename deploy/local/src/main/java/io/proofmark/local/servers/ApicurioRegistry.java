package io.proofmark.local.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Apicurio schema registry.
 *
 * @param distribution the servers' files
 * @param folder where it may leave temporary files
 * @param log the file that takes what it prints
 * @param port where it listens
 * @param storage where schemas and their ids are kept
 */
public record ApicurioRegistry(Distribution distribution, Path folder, Path log, int port, Storage storage)
        implements Server {

    /** Where the registry keeps what it is told. */
    public sealed interface Storage {

        /** Forgotten when the process ends; for tests alone, since the log keeps the ids for ever. */
        record Memory() implements Storage {}

        /** In the schema {@code registry} of the database. */
        record Database(PostgresServer postgres) implements Storage {}
    }

    private static final String ROLE = "registry";

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public Child start() {
        List<String> command = List.of(
                distribution.java(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                distribution.registry().resolve("quarkus-run.jar").toString());
        return Child.start(name(), command, environment(), folder, log);
    }

    @Override
    public boolean ready() {
        return Ports.answers(port) && HttpProbe.isOk(url() + "/system/info");
    }

    /** Address of the v3 API. */
    public String url() {
        return "http://" + HOST + ":" + port + "/apis/registry/v3";
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", HOST,
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                // Any port: nobody asks there.
                "QUARKUS_MANAGEMENT_HOST", HOST,
                "QUARKUS_MANAGEMENT_PORT", "0",
                "QUARKUS_BANNER_ENABLED", "false",
                "APICURIO_STORAGE_KIND", "sql",
                "APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "2",
                "APICURIO_DATASOURCE_JDBC_MIN_SIZE", "2",
                "APICURIO_DATASOURCE_JDBC_MAX_SIZE", "10"));
        environment.putAll(
                switch (storage) {
                    case Storage.Memory _ -> Map.of("APICURIO_STORAGE_SQL_KIND", "h2");
                    case Storage.Database(PostgresServer postgres) ->
                        Map.of(
                                "APICURIO_STORAGE_SQL_KIND",
                                "postgresql",
                                "APICURIO_DATASOURCE_URL",
                                postgres.jdbcUrl(),
                                "APICURIO_DATASOURCE_USERNAME",
                                ROLE,
                                "APICURIO_DATASOURCE_PASSWORD",
                                postgres.roles().password(ROLE));
                });
        return environment;
    }
}
