package io.proofmark.local;

import io.proofmark.local.Addresses.Listener;
import io.proofmark.local.servers.Server;
import java.util.EnumMap;
import java.util.Map;

/** Which process listens where. */
final class Listeners {

    private Listeners() {}

    static Map<Listener, Server> of(Machine machine) {
        Map<Listener, Server> servers = new EnumMap<>(Listener.class);
        for (Listener listener : Listener.values()) {
            servers.put(
                    listener,
                    switch (listener) {
                        case BADGE, INTAKE, VERIFY, CONFIDENCE -> machine.server(listener.word() + "-service");
                        case REGISTRY -> machine.registry();
                        case KAFKA, KAFKA_CONTROLLER -> machine.kafka();
                        case POSTGRES -> machine.postgres();
                    });
        }
        return servers;
    }
}
