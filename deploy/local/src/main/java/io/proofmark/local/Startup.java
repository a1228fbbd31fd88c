package io.proofmark.local;

import io.proofmark.events.RegistryAwayException;
import io.proofmark.events.SchemaRegistration;
import io.proofmark.local.Addresses.Listener;
import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.Ports;
import io.proofmark.local.servers.Server;
import io.proofmark.local.servers.ServerFault;
import io.proofmark.log.TopicSetup;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Starts whatever does not run yet, side by side where one does not need the other. */
final class Startup {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Machine machine;
    private final Pids pids;
    private final Console console;
    private final Map<String, Child> running;
    private volatile boolean failed;

    /** Read: a process is being started and put on record. */
    private final ReadWriteLock starting = new ReentrantReadWriteLock();

    private boolean closed;

    Startup(Machine machine, Pids pids, Console console) {
        this.machine = machine;
        this.pids = pids;
        this.console = console;
        this.running = pids.alive();
    }

    /** True when there was nothing to do. */
    boolean isUp() {
        return machine.servers().stream().allMatch(server -> running.containsKey(server.name()) && server.ready());
    }

    /**
     * Starts all and waits until all are ready.
     *
     * @throws ServerFault the first fault; what was started here has been stopped again
     */
    void run() {
        checkMoved();
        Listeners.of(machine).forEach(this::checkPort);
        machine.publishAddresses();
        try {
            Together.run(this::abandon, List.of(this::databaseAndRegistry, this::brokerAndTopics));
            Together.run(
                    this::abandon,
                    machine.services().stream()
                            .map(service -> (Runnable) () -> bring(service))
                            .toList());
        } catch (ServerFault e) {
            new Shutdown(machine, pids).stop(startedHere());
            throw e;
        }
    }

    private void databaseAndRegistry() {
        bring(machine.postgres());
        bring(machine.registry());
        Child registry =
                pids.alive(machine.registry().name()).orElseThrow(() -> new ServerFault("the registry has ended"));
        registerSchemas(registry, Instant.now().plus(PATIENCE));
        console.progress("schemas are registered");
    }

    /** A registry that outlived its database holds connections that are dead, and finds out one by one. */
    private void registerSchemas(Child registry, Instant end) {
        try {
            while (!registered()) {
                if (registry.ended(PAUSE) || Instant.now().isAfter(end)) {
                    throw new ServerFault("the registry does not take schemas; " + registry.lastWords());
                }
            }
        } catch (IOException e) {
            throw new ServerFault("the schemas cannot be registered: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFault("interrupted while registering schemas", e);
        }
    }

    private boolean registered() throws IOException, InterruptedException {
        try {
            SchemaRegistration.register(machine.registry().url());
            return true;
        } catch (RegistryAwayException _) {
            return false;
        }
    }

    private void brokerAndTopics() {
        bring(machine.kafka());
        TopicSetup.create(machine.kafka().bootstrap());
        console.progress("topics are there");
    }

    private void bring(Server server) {
        Child child = running.get(server.name());
        if (child == null) {
            child = started(server);
        }
        if (failed) {
            child.kill();
        }
        child.awaitReady(server, PATIENCE);
        console.progress(server.name() + " is ready on port " + server.port());
    }

    /** Lets nothing start any more; when it returns, all that was started is on record. */
    void close() {
        starting.writeLock().lock();
        closed = true;
        starting.writeLock().unlock();
    }

    private Child started(Server server) {
        starting.readLock().lock();
        try {
            if (closed) {
                throw new ServerFault(server.name() + " is not started: the system is being stopped");
            }
            Child child = server.start();
            pids.add(child);
            return child;
        } finally {
            starting.readLock().unlock();
        }
    }

    /** Ends what was begun here, so that nobody goes on waiting for it. */
    private void abandon() {
        failed = true;
        startedHere().forEach(server -> pids.alive(server.name()).ifPresent(Child::kill));
    }

    private List<Server> startedHere() {
        return machine.servers().stream()
                .filter(server -> !running.containsKey(server.name()))
                .toList();
    }

    private void checkMoved() {
        if (!running.isEmpty() && !machine.isWhereItWas()) {
            throw new ServerFault("the system runs on other ports; ./proofmark down first");
        }
    }

    private void checkPort(Listener listener, Server server) {
        int port = machine.addresses().port(listener);
        if (!running.containsKey(server.name()) && !Ports.isFree(port)) {
            throw new ServerFault("port %d is taken; %s needs it: free it or set %s to another"
                    .formatted(port, server.name(), listener.variable()));
        }
    }
}
