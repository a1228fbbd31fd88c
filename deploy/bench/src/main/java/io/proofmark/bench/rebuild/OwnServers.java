package io.proofmark.bench.rebuild;

import io.proofmark.events.SchemaRegistration;
import io.proofmark.local.servers.ApicurioRegistry;
import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.DatabaseRoles;
import io.proofmark.local.servers.Distribution;
import io.proofmark.local.servers.Folders;
import io.proofmark.local.servers.KafkaBroker;
import io.proofmark.local.servers.Ports;
import io.proofmark.local.servers.PostgresServer;
import io.proofmark.local.servers.Server;
import io.proofmark.log.TopicSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A broker, a database and a registry of their own as {@code ./proofmark up} starts them; gone when they are closed, and
 * stopped when this process is.
 */
public final class OwnServers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Distribution distribution = Distribution.find();
    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaBroker broker;
    private final ApicurioRegistry registry;
    private final Deque<Running> running = new ArrayDeque<>();

    private record Running(Server server, Child child) {}

    private final Thread atExit = new Thread(this::stop, "stop-servers");

    private OwnServers(Path folder) {
        this.folder = folder;
        postgres = new PostgresServer(
                distribution,
                folder.resolve("postgres"),
                folder.resolve("postgres.log"),
                Ports.free(),
                DatabaseRoles.keptIn(folder.resolve("database.properties")),
                true);
        broker = new KafkaBroker(
                distribution, folder.resolve("kafka"), folder.resolve("kafka.log"), Ports.free(), Ports.free());
        registry = new ApicurioRegistry(
                distribution,
                folder,
                folder.resolve("registry.log"),
                Ports.free(),
                new ApicurioRegistry.Storage.Memory());
    }

    /** @throws IOException when there is no room for their files, or the registry refuses the schemas */
    public static OwnServers start() throws IOException, InterruptedException {
        var servers = new OwnServers(Files.createTempDirectory("proofmark-bench"));
        try {
            servers.startAll();
            return servers;
        } catch (IOException | InterruptedException | RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public String bootstrap() {
        return broker.bootstrap();
    }

    /** The registry's v3 API. */
    public String registryUrl() {
        return registry.url();
    }

    /** The checkout whose build is measured. */
    public Path home() {
        return distribution.home();
    }

    public String java() {
        return distribution.java();
    }

    /** For whatever is to be gone in the end. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        stop();
        Folders.delete(folder);
    }

    private synchronized void stop() {
        while (!running.isEmpty()) {
            Running last = running.pop();
            last.server().stop(last.child());
        }
    }

    private void startAll() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(atExit);
        for (Server server : new Server[] {postgres, broker, registry}) {
            running.push(new Running(server, server.start()));
        }
        for (Running one : running) {
            one.child().awaitReady(one.server(), PATIENCE);
        }
        TopicSetup.create(bootstrap());
        SchemaRegistration.register(registryUrl());
    }
}
