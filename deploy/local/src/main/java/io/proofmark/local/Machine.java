package io.proofmark.local;

import io.proofmark.local.Addresses.Listener;
import io.proofmark.local.servers.ApicurioRegistry;
import io.proofmark.local.servers.ApicurioRegistry.Storage;
import io.proofmark.local.servers.DatabaseRoles;
import io.proofmark.local.servers.Distribution;
import io.proofmark.local.servers.KafkaBroker;
import io.proofmark.local.servers.PostgresServer;
import io.proofmark.local.servers.Server;
import io.proofmark.local.servers.ServerFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that runs on one machine.
 *
 * @param services in the order of the flow
 */
record Machine(
        StateFolder state,
        Addresses addresses,
        PostgresServer postgres,
        KafkaBroker kafka,
        ApicurioRegistry registry,
        List<Service> services) {

    private static final String MODULE = "-service";
    private static final List<Listener> SERVICES =
            List.of(Listener.INTAKE, Listener.VERIFY, Listener.CONFIDENCE, Listener.BADGE);

    /**
     * @param more settings of every service, by the names of environment variables
     * @param training whether the services write down what their start needs, instead of using it
     */
    static Machine of(
            Distribution distribution,
            StateFolder state,
            Addresses addresses,
            Map<String, String> more,
            boolean training) {
        var postgres = new PostgresServer(
                distribution,
                state.file("postgres"),
                state.log("postgres"),
                addresses.port(Listener.POSTGRES),
                DatabaseRoles.keptIn(state.file("database.properties")),
                true);
        var kafka = new KafkaBroker(
                distribution,
                state.file("kafka"),
                state.log("kafka"),
                addresses.port(Listener.KAFKA),
                addresses.port(Listener.KAFKA_CONTROLLER));
        var registry = new ApicurioRegistry(
                distribution,
                state.folder(),
                state.log("registry"),
                addresses.port(Listener.REGISTRY),
                new Storage.Database(postgres));
        Map<String, String> common = new HashMap<>(common(state, addresses, postgres, registry));
        common.putAll(more);
        List<Service> services = SERVICES.stream()
                .map(listener ->
                        service(distribution, state, addresses.port(listener), listener, common, postgres, training))
                .toList();
        return new Machine(state, addresses, postgres, kafka, registry, services);
    }

    /** All, in an order in which they can be started. */
    List<Server> servers() {
        List<Server> all = new ArrayList<>(List.of(postgres, kafka, registry));
        all.addAll(services);
        return all;
    }

    /** @throws ServerFault for a name that there is not */
    Server server(String name) {
        return servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ServerFault("there is no " + name + "; there are "
                        + servers().stream().map(Server::name).toList()));
    }

    /** The service of that role, for example {@code badge}. */
    Service service(String role) {
        return services.stream()
                .filter(service -> service.name().equals(role + MODULE))
                .findFirst()
                .orElseThrow(() -> new ServerFault("there is no " + role + MODULE));
    }

    /** Addresses as {@code .proofmark/env} gives them. */
    Map<String, String> published() {
        return addresses.published(postgres.jdbcUrl(), registry.url());
    }

    /** Whether the last start used the same ports, or there was none. */
    boolean isWhereItWas() {
        Map<String, String> last = state.readLines(Addresses.FILE);
        return last.isEmpty() || last.equals(published());
    }

    void publishAddresses() {
        state.writeLines(Addresses.FILE, published());
    }

    private static Map<String, String> common(
            StateFolder state, Addresses addresses, PostgresServer postgres, ApicurioRegistry registry) {
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_HTTP_HOST", Server.HOST);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        settings.put("PROOFMARK_REGISTRY_URL", registry.url());
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        settings.put("PROOFMARK_PUBLIC_URL", addresses.http(Listener.BADGE));
        settings.put("PROOFMARK_BADGE_URL", addresses.http(Listener.BADGE));
        settings.put("PROOFMARK_INTAKE_URL", addresses.http(Listener.INTAKE));
        settings.put("PROOFMARK_VERIFY_URL", addresses.http(Listener.VERIFY));
        settings.put("PROOFMARK_KEYS_FILE", state.file("keys.properties").toString());
        settings.put("PROOFMARK_ARTIFACTS_FOLDER", state.file("artifacts").toString());
        settings.put(
                "PROOFMARK_CREDENTIALS_FILE", state.file("credentials.json").toString());
        return settings;
    }

    private static Service service(
            Distribution distribution,
            StateFolder state,
            int port,
            Listener listener,
            Map<String, String> common,
            PostgresServer postgres,
            boolean training) {
        String role = listener.name().toLowerCase(Locale.ROOT);
        String module = role + MODULE;
        Map<String, String> settings = new HashMap<>(common);
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put("QUARKUS_DATASOURCE_USERNAME", role);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", postgres.roles().password(role));
        return new Service(
                module,
                distribution.home().resolve(module).resolve("target/quarkus-app"),
                port,
                settings,
                state.file("services").resolve(module),
                state.log(module),
                distribution.java(),
                new AotCache(state.file(AotCache.FOLDER).resolve(module + ".aot"), training));
    }
}
