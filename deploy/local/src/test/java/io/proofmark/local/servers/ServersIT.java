package io.proofmark.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.events.SchemaRegistration;
import io.proofmark.events.Topics;
import io.proofmark.local.servers.ApicurioRegistry.Storage;
import io.proofmark.log.TopicSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers as {@code up} starts them. */
class ServersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Deque<Runnable> atEnd = new ArrayDeque<>();
    private PostgresServer postgres;
    private Child postgresChild;

    @TempDir
    private Path folder;

    @BeforeEach
    void startPostgres() {
        var roles = DatabaseRoles.keptIn(folder.resolve("database.properties"));
        postgres = new PostgresServer(
                Distribution.find(),
                folder.resolve("postgres"),
                folder.resolve("postgres.log"),
                Ports.free(),
                roles,
                false);
        postgresChild = up(postgres);
    }

    @AfterEach
    void stop() {
        atEnd.forEach(Runnable::run);
    }

    @Test
    void shouldKeepSchemaIdsAcrossRestart() throws Exception {
        ApicurioRegistry registry = new ApicurioRegistry(
                Distribution.find(),
                folder,
                folder.resolve("registry.log"),
                Ports.free(),
                new Storage.Database(postgres));
        Child registryChild = up(registry);
        SchemaRegistration.register(registry.url());
        List<String> before = schemaIds(registry);

        registry.stop(registryChild);
        postgres.stop(postgresChild);
        up(postgres);
        up(registry);
        SchemaRegistration.register(registry.url());

        assertThat(schemaIds(registry)).isEqualTo(before).doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepRolesApart() throws SQLException {
        try (Connection badge = postgres.connect("badge");
                Connection verify = postgres.connect("verify")) {
            execute(badge, "create table secret (value text)");

            assertThatThrownBy(() -> execute(verify, "select * from badge.secret"))
                    .hasMessageContaining("permission denied for schema badge");
            assertThatThrownBy(() -> execute(verify, "create table badge.intruder (value text)"))
                    .hasMessageContaining("permission denied for schema badge");
            assertThatThrownBy(() -> execute(verify, "select * from secret")).hasMessageContaining("does not exist");
        }
    }

    @Test
    void shouldKeepTheLogWhenTheBrokerIsKilled() {
        var broker = new KafkaBroker(
                Distribution.find(), folder.resolve("kafka"), folder.resolve("kafka.log"), Ports.free(), Ports.free());
        Child child = up(broker);
        TopicSetup.create(broker.bootstrap());

        child.kill();
        up(broker);

        TopicSetup.assertSettings(broker.bootstrap(), Topics.ALL);
    }

    @Test
    void shouldSayHowItsLogEndsWhenAServerDiesWhileStarting() {
        var second = new PostgresServer(
                Distribution.find(),
                folder.resolve("second"),
                folder.resolve("second.log"),
                postgres.port(),
                postgres.roles(),
                false);

        Child child = second.start();

        atEnd.push(child::kill);
        assertThat(child.ended(PATIENCE)).isTrue();
        assertThat(child.lastWords()).contains("second.log").contains("Address already in use");
    }

    private Child up(Server server) {
        Child child = server.start();
        atEnd.push(() -> server.stop(child));
        return child.awaitReady(server, PATIENCE);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> schemaIds(ApicurioRegistry registry) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Schema schema : Topics.schemas().values()) {
                var request = HttpRequest.newBuilder(URI.create("%s/groups/%s/artifacts/%s/versions/branch=latest"
                                .formatted(registry.url(), schema.getNamespace(), schema.getName())))
                        .build();
                String answer = http.send(request, BodyHandlers.ofString()).body();
                ids.add(answer.replaceAll(".*\"contentId\":(\\d+).*", "$1"));
            }
        }
        return ids;
    }
}
