package io.proofmark.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The real servers for a {@code @QuarkusTest}: {@code @QuarkusTestResource(value = ProofmarkTestServers.class, initArgs =
 * @ResourceArg(name = "service", value = "verify"))}. Fresh topics, an empty schema of the service, known keys and users.
 */
public final class ProofmarkTestServers implements QuarkusTestResourceLifecycleManager {

    /** Password of every user in tests. */
    public static final String PASSWORD = "test-password";

    private static final String KEYS = "door=" + "d0".repeat(32) + "\ntext=" + "7e".repeat(32) + "\n";
    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
    }

    @Override
    public Map<String, String> start() {
        RealServers servers = RealServers.shared();
        servers.freshTopics();
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", servers.bootstrap());
        settings.put("proofmark.registry.url", servers.registryUrl());
        settings.put("proofmark.keys.file", write(servers, "keys.properties", KEYS));
        settings.put("proofmark.credentials.file", write(servers, "credentials.json", credentials()));
        settings.put(
                "proofmark.artifacts.folder",
                servers.state().resolve("artifacts").toString());
        settings.put("proofmark.public.url", "http://127.0.0.1:8080");
        settings.put("quarkus.http.test-port", "0");
        if (!service.isEmpty()) {
            clear(servers);
            settings.put("quarkus.datasource.jdbc.url", servers.jdbcUrl());
            settings.put("quarkus.datasource.username", service);
            settings.put("quarkus.datasource.password", servers.password(service));
        }
        return settings;
    }

    @Override
    public void stop() {
        // The servers serve the whole JVM and end with it.
    }

    private void clear(RealServers servers) {
        try (var connection = servers.dataSource(service).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    declare name text;
                    begin
                      for name in select tablename from pg_tables where schemaname = current_schema() loop
                        execute format('drop table %I cascade', name);
                      end loop;
                    end $$
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException("schema cannot be cleared", e);
        }
    }

    private static String credentials() {
        StringBuilder json = new StringBuilder("{");
        for (String user : new String[] {"reviewer", "reviewer2", "lead", "publisher", "admin", "integrator"}) {
            json.append(json.length() == 1 ? "" : ",").append("\"%s\":{\"password\":\"%s\"}".formatted(user, PASSWORD));
        }
        return json.append('}').toString();
    }

    private static String write(RealServers servers, String name, String text) {
        try {
            Path file = servers.state().resolve(name);
            Files.writeString(file, text);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
