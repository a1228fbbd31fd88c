package io.proofmark.testing;

import io.proofmark.events.SchemaRegistration;
import io.proofmark.local.servers.ApicurioRegistry;
import io.proofmark.local.servers.ApicurioRegistry.Storage;
import io.proofmark.local.servers.DatabaseRoles;
import io.proofmark.local.servers.Distribution;
import io.proofmark.local.servers.KafkaBroker;
import io.proofmark.local.servers.Ports;
import io.proofmark.local.servers.PostgresServer;
import io.proofmark.local.servers.Server;
import io.proofmark.log.TopicSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real broker, database and registry on free ports of loopback, with topics and schemas as in production. Started once
 * per JVM, whatever class loader asks; without fsync, and with a registry in memory.
 */
public final class RealServers {

    private static @Nullable RealServers shared;

    private final SharedState state;
    private final Distribution distribution = Distribution.find();
    private final PostgresServer postgres;
    private final KafkaBroker broker;
    private final ApicurioRegistry registry;

    private RealServers(SharedState state) {
        this.state = state;
        Path folder = state.folder();
        postgres = new PostgresServer(
                distribution,
                folder.resolve("postgres"),
                log("postgres"),
                state.port("postgres"),
                DatabaseRoles.keptIn(folder.resolve("database.properties")),
                false);
        broker = new KafkaBroker(
                distribution, folder.resolve("kafka"), log("kafka"), state.port("kafka"), state.port("controller"));
        registry = new ApicurioRegistry(
                distribution, folder, log("registry"), state.port("registry"), new Storage.Memory());
    }

    /** The servers of this JVM; they end with it. */
    public static synchronized RealServers shared() {
        RealServers servers = shared;
        if (servers == null) {
            SharedState state = SharedState.ofThisJvm();
            servers = new RealServers(state);
            state.once(servers::startAll);
            shared = servers;
        }
        return servers;
    }

    /** The checkout that the tests belong to. */
    public static Path root() {
        return Distribution.find().home();
    }

    public String bootstrap() {
        return broker.bootstrap();
    }

    /** The registry's v3 API. */
    public String registryUrl() {
        return registry.url();
    }

    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    public String password(String role) {
        return postgres.roles().password(role);
    }

    /** A folder for a test's files; gone when the servers end. */
    public Path state() {
        return state.folder();
    }

    /** Connections of a role, not pooled; its schema is the search path. */
    public DataSource dataSource(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        source.setUser(role);
        source.setPassword(password(role));
        return source;
    }

    /** Makes all topics anew and forgets all groups. */
    public void freshTopics() {
        new Topology(bootstrap()).makeAnew();
    }

    public void stopBroker() {
        state.stop(broker);
    }

    /** As {@code kill -9}. */
    public void killBroker() {
        state.kill(broker);
    }

    public void startBroker() {
        state.start(broker);
    }

    public void stopPostgres() {
        state.stop(postgres);
    }

    public void startPostgres() {
        state.start(postgres);
    }

    public void stopRegistry() {
        state.stop(registry);
    }

    /** Starts the registry again; it has forgotten its schemas and gets them anew, with the same ids. */
    public void startRegistry() {
        state.start(registry);
        registerSchemas();
    }

    /** A text of the class path. */
    public String resource(String name) {
        var loader = Objects.requireNonNull(RealServers.class.getClassLoader());
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port of loopback that is free now. */
    public static int freePort() {
        return Ports.free();
    }

    private void startAll() {
        List<Server> servers = List.of(postgres, broker, registry);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> state.stopAll(servers), "stop-servers"));
        servers.parallelStream().forEach(state::start);
        TopicSetup.create(broker.bootstrap());
        registerSchemas();
    }

    private void registerSchemas() {
        try {
            SchemaRegistration.register(registry.url());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while registering schemas", e);
        }
    }

    private Path log(String name) {
        return state.folder().resolve("logs").resolve(name + ".log");
    }
}
