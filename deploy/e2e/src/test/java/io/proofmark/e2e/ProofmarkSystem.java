package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All of it on this machine, started once for all tests, in a folder and on ports of its own. */
final class ProofmarkSystem {

    /** How long anything may take that is not promised to be faster, on a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How long all of it may take to start. */
    private static final Duration START = Duration.ofMinutes(4);

    private static final String JAVA_OPTIONS = "JDK_JAVA_OPTIONS";

    private static final List<String> SERVICES = List.of("INTAKE", "VERIFY", "CONFIDENCE", "BADGE");
    private static @Nullable ProofmarkSystem shared;

    private final Path root;
    private final Path state;
    private final Map<String, String> environment;
    private final CommandLine checks;
    private final Web web = new Web();
    private final Properties addresses = new Properties();

    private ProofmarkSystem() throws IOException {
        this.root = checkout();
        this.state = Files.createTempDirectory("proofmark-e2e");
        Map<String, String> folders = new HashMap<>(trust());
        folders.put("PROOFMARK_HOME", root.toString());
        folders.put("PROOFMARK_STATE", state.toString());
        this.environment = new HashMap<>(FreePorts.environment());
        environment.putAll(folders);
        this.checks = new CommandLine(root, "deploy/cli", "io.proofmark.cli.Main", PATIENCE, folders);
    }

    /** The running system, with the samples loaded; it goes down with this JVM. */
    static synchronized ProofmarkSystem shared() {
        try {
            if (shared == null) {
                ProofmarkSystem started = new ProofmarkSystem();
                Runtime.getRuntime().addShutdownHook(new Thread(started::end, "end-system"));
                started.up();
                shared = started;
            }
            return shared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Services services() {
        return new Services(web, this);
    }

    /** Address of the broker. */
    String broker() {
        return address("KAFKA_BOOTSTRAP");
    }

    int brokerPort() {
        return port("KAFKA");
    }

    int databasePort() {
        return port("POSTGRES");
    }

    /** For JDBC. */
    String databaseUrl() {
        return address("POSTGRES_URL");
    }

    private int port(String server) {
        return Integer.parseInt(environment.getOrDefault("PROOFMARK_PORT_" + server, ""));
    }

    PublicLog log() {
        return new PublicLog(broker(), address("REGISTRY_URL"));
    }

    private CommandLine launcher() {
        return new CommandLine(root, "deploy/local", "io.proofmark.local.Main", START, Map.copyOf(environment));
    }

    /** From now on Java processes of the system start with these options; none for a system as it is released. */
    void startWith(String... options) {
        if (options.length == 0) {
            environment.remove(JAVA_OPTIONS);
        } else {
            environment.put(JAVA_OPTIONS, String.join(" ", options));
        }
    }

    /** The commands that check. */
    CommandLine commandLine() {
        return checks;
    }

    Path root() {
        return root;
    }

    Path state() {
        return state;
    }

    /** The Sigstore of one sample and its signer, as paths from the folder that the commands run in. */
    private static Map<String, String> trust() {
        String folder = "deploy/local/samples/packages/keyless/";
        return Map.of(
                "PROOFMARK_TRUSTED_ROOT", folder + "trusted_root.json",
                "PROOFMARK_TRUST_POLICY", folder + "trust-policy.json");
    }

    Path samples() {
        return root.resolve("deploy/local/samples");
    }

    /** Where a service listens, by its name in upper case. */
    String url(String service) {
        return address(service + "_URL");
    }

    String password(String user) throws IOException {
        return new ObjectMapper()
                .readTree(state.resolve("credentials.json").toFile())
                .path(user)
                .path("password")
                .asText();
    }

    void up() throws IOException {
        launcher().succeed("up", "--detach");
        try (InputStream in = Files.newInputStream(state.resolve("env"))) {
            addresses.load(in);
        }
    }

    void down() throws IOException {
        launcher().succeed("down");
    }

    /** Prepares quick starts and starts one process anew. */
    void trainAndRestart(String process) throws IOException {
        launcher().succeed("train");
        launcher().succeed("restart", process);
    }

    void awaitReady() {
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(IOException.class).untilAsserted(() -> {
            for (String service : SERVICES) {
                Answer ready = web.get(url(service) + "/q/health/ready");
                assertThat(ready.status()).as("%s: %s", service, ready.text()).isEqualTo(200);
            }
        });
    }

    /** As kill -9. */
    void kill(String process) throws IOException {
        ProcessHandle handle = process(process);
        assertThat(handle.destroyForcibly()).isTrue();
        handle.onExit().join();
    }

    boolean runs(String name) throws IOException {
        return find(name).filter(ProcessHandle::isAlive).isPresent();
    }

    ProcessHandle process(String name) throws IOException {
        return find(name).orElseThrow();
    }

    /** Nobody when it never ran or was stopped. */
    private Optional<ProcessHandle> find(String name) throws IOException {
        return Files.readAllLines(state.resolve("pids")).stream()
                .filter(entry -> entry.startsWith(name + " "))
                .findFirst()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.split(" ")[1])));
    }

    /** Ends the database at once, as pg_ctl stop -m immediate does: it has to recover when it starts. */
    void killDatabase() throws IOException {
        ProcessHandle handle = process("postgres");
        assertThat(new ProcessBuilder("kill", "-QUIT", Long.toString(handle.pid()))
                        .start()
                        .onExit()
                        .join()
                        .exitValue())
                .isZero();
        handle.onExit().join();
    }

    /** Starts what is missing. */
    void startMissing() throws IOException {
        launcher().succeed("up", "--detach");
    }

    /** Starts what is missing; false when some of it ended. */
    boolean tryToStart() throws IOException {
        return launcher().run("up", "--detach").exitCode() == 0;
    }

    /** Makes the tables of a service again from the log. */
    void rebuild(String service) throws IOException {
        launcher().succeed("rebuild", service);
    }

    /**
     * What the tables of a service hold: of each, and of each of its columns, a digest that does not depend on the rows' order.
     *
     * @param leftOut tables that are no facts
     */
    Map<String, String> tables(String service, Set<String> leftOut) throws IOException {
        Properties passwords = new Properties();
        try (InputStream in = Files.newInputStream(state.resolve("database.properties"))) {
            passwords.load(in);
        }
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection =
                        DriverManager.getConnection(databaseUrl(), service, passwords.getProperty(service));
                Statement statement = connection.createStatement()) {
            Map<String, String> queries = new TreeMap<>();
            var columns = statement.executeQuery(
                    "select table_name, column_name from information_schema.columns where table_schema = current_schema()");
            while (columns.next()) {
                String table = columns.getString(1);
                if (!leftOut.contains(table)) {
                    queries.put(table, digest("t", table));
                    queries.put(table + "." + columns.getString(2), digest("t." + columns.getString(2), table));
                }
            }
            for (Map.Entry<String, String> query : queries.entrySet()) {
                var row = statement.executeQuery(query.getValue());
                row.next();
                digests.put(query.getKey(), row.getString(1));
            }
        } catch (SQLException e) {
            throw new IOException("tables of " + service + " cannot be read", e);
        }
        return digests;
    }

    private static String digest(String what, String table) {
        return "select md5(string_agg(line, '' order by line)) from (select md5(%s::text) as line from %s as t) as lines"
                .formatted(what, table);
    }

    private String address(String name) {
        return Objects.requireNonNull(addresses.getProperty(name), name);
    }

    private void end() {
        try {
            down();
            web.close();
            try (Stream<Path> files = Files.walk(state)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path checkout() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/e2e/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("the tests run inside the checkout");
    }
}
