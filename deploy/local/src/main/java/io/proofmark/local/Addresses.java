package io.proofmark.local;

import io.proofmark.local.servers.Server;
import io.proofmark.local.servers.ServerFault;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Who listens on which port of 127.0.0.1.
 *
 * @param ports one for each
 */
record Addresses(Map<Listener, Integer> ports) {

    /** Prefix of the environment variables that change a port, for example {@code PROOFMARK_PORT_BADGE}. */
    static final String VARIABLE = "PROOFMARK_PORT_";

    /** The file that says where everything listens (contract, section 7). */
    static final String FILE = "env";

    private static final int HIGHEST = 65_535;

    /** Everything that listens, with the port that it has unless told otherwise (contract, ports on one machine). */
    enum Listener {
        BADGE(8080),
        INTAKE(8081),
        VERIFY(8082),
        CONFIDENCE(8083),
        REGISTRY(8084),
        KAFKA(19092),
        KAFKA_CONTROLLER(19093),
        POSTGRES(15432);

        private final int usual;

        Listener(int usual) {
            this.usual = usual;
        }

        String variable() {
            return VARIABLE + name();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * The ports that the environment names, else those of the last start, else the usual ones.
     *
     * @throws ServerFault for a value that is no port
     */
    static Addresses of(Map<String, String> environment, StateFolder state) {
        Map<String, String> last = state.readLines(FILE);
        Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
        for (Listener listener : Listener.values()) {
            String variable = listener.variable();
            String before = last.getOrDefault(variable, Integer.toString(listener.usual));
            ports.put(listener, port(listener, environment.getOrDefault(variable, before)));
        }
        return new Addresses(ports);
    }

    int port(Listener listener) {
        return ports.getOrDefault(listener, listener.usual);
    }

    String http(Listener listener) {
        return "http://" + Server.HOST + ":" + port(listener);
    }

    String kafka() {
        return Server.HOST + ":" + port(Listener.KAFKA);
    }

    /** What {@code .proofmark/env} says (contract, section 7). */
    Map<String, String> published(String postgresUrl, String registryUrl) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("BADGE_URL", http(Listener.BADGE));
        lines.put("INTAKE_URL", http(Listener.INTAKE));
        lines.put("VERIFY_URL", http(Listener.VERIFY));
        lines.put("CONFIDENCE_URL", http(Listener.CONFIDENCE));
        lines.put("REGISTRY_URL", registryUrl);
        lines.put("KAFKA_BOOTSTRAP", kafka());
        lines.put("POSTGRES_URL", postgresUrl);
        ports.forEach((listener, port) -> lines.put(listener.variable(), port.toString()));
        return lines;
    }

    private static int port(Listener listener, String given) {
        try {
            int port = Integer.parseInt(given);
            if (port > 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new ServerFault(listener.variable() + "=" + given + " is not a port number", e);
        }
        throw new ServerFault(listener.variable() + "=" + given + " is not between 1 and " + HIGHEST);
    }
}
