package io.proofmark.local;

import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.Server;
import java.util.List;
import java.util.Map;

/** Stops what runs: the services first, then what they stand on. */
record Shutdown(Machine machine, Pids pids) {

    /** Stops all; true when anything ran. */
    boolean run() {
        boolean any = !pids.alive().isEmpty();
        stop(machine.servers());
        return any;
    }

    /** Stops some of them. */
    void stop(List<? extends Server> servers) {
        Map<String, Child> alive = pids.alive();
        // Those who watch see first that the end is meant.
        servers.forEach(server -> pids.remove(server.name()));
        List<? extends Server> services =
                servers.stream().filter(Service.class::isInstance).toList();
        stopTogether(services, alive);
        stopTogether(
                servers.stream().filter(server -> server == machine.registry()).toList(), alive);
        stopTogether(
                servers.stream()
                        .filter(server -> server == machine.postgres() || server == machine.kafka())
                        .toList(),
                alive);
    }

    private static void stopTogether(List<? extends Server> servers, Map<String, Child> alive) {
        Together.run(
                () -> {},
                servers.stream()
                        .map(server -> (Runnable) () -> {
                            Child child = alive.get(server.name());
                            if (child != null) {
                                server.stop(child);
                            }
                        })
                        .toList());
    }
}
