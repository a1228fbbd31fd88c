package io.proofmark.testing;

import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.Folders;
import io.proofmark.local.servers.Ports;
import io.proofmark.local.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What this JVM knows of its servers, in system properties: Quarkus loads test classes by several class loaders, which
 * share nothing else.
 *
 * @param folder data and logs
 */
record SharedState(Path folder) {

    private static final String PREFIX = "proofmark.testing.";
    /** A literal is one object for all class loaders. */
    private static final Object LOCK = "io.proofmark.testing";

    /** A monitor that all class loaders see; not the properties', which every write of a property takes. */
    private static final Object ONE_PER_JVM = Runtime.getRuntime();

    private static final Duration STARTING = Duration.ofSeconds(90);

    static SharedState ofThisJvm() {
        synchronized (LOCK) {
            return new SharedState(Path.of(computed("folder", SharedState::newFolder)));
        }
    }

    /** The port of that name, the same for the life of the JVM. */
    int port(String name) {
        synchronized (LOCK) {
            return Integer.parseInt(computed(name + ".port", () -> Integer.toString(Ports.free())));
        }
    }

    /** Runs the action unless it has been run in this JVM. */
    void once(Runnable action) {
        synchronized (LOCK) {
            if (System.getProperty(PREFIX + "started") == null) {
                action.run();
                System.setProperty(PREFIX + "started", "true");
            }
        }
    }

    void start(Server server) {
        Child child = server.start();
        System.setProperty(PREFIX + server.name() + ".pid", child.process().pid() + " " + child.started());
        child.awaitReady(server, STARTING);
    }

    void stop(Server server) {
        child(server).ifPresent(server::stop);
    }

    void kill(Server server) {
        child(server).ifPresent(Child::kill);
    }

    void stopAll(List<Server> servers) {
        servers.parallelStream().forEach(this::stop);
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Child> child(Server server) {
        return Optional.ofNullable(System.getProperty(PREFIX + server.name() + ".pid"))
                .map(value -> value.split(" ", 2))
                .flatMap(value -> Child.find(
                        server.name(),
                        Long.parseLong(value[0]),
                        Instant.parse(value[1]),
                        folder.resolve("logs").resolve(server.name() + ".log")));
    }

    private static String computed(String name, Supplier<String> first) {
        String value = System.getProperty(PREFIX + name);
        if (value == null) {
            value = first.get();
            System.setProperty(PREFIX + name, value);
        }
        return value;
    }

    private static String newFolder() {
        try {
            return Files.createTempDirectory("proofmark-test").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
