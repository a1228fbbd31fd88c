package io.proofmark.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * PostgreSQL 18 with one database {@code proofmark}; each service has a role and a schema of its own in it.
 *
 * @param distribution the servers' files
 * @param data the folder of its data, made at the first start
 * @param log the file that takes what it prints
 * @param port where it listens
 * @param roles who may come in
 * @param durable false for tests: what is committed may be lost when the machine loses power
 * @param others {@code name=value} settings that it has besides, or instead of those of a small machine
 */
public record PostgresServer(
        Distribution distribution,
        Path data,
        Path log,
        int port,
        DatabaseRoles roles,
        boolean durable,
        List<String> others)
        implements Server {

    public static final String NAME = "postgres";
    public static final String DATABASE = "proofmark";

    private static final Duration RUN = Duration.ofSeconds(60);

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=" + HOST,
            "unix_socket_directories=",
            "max_connections=120",
            "shared_buffers=128MB",
            "max_wal_size=2GB",
            "jit=off",
            "timezone=UTC");
    private static final List<String> HASTY = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    public PostgresServer {
        others = List.copyOf(others);
    }

    /** With the settings of a small machine. */
    public PostgresServer(
            Distribution distribution, Path data, Path log, int port, DatabaseRoles roles, boolean durable) {
        this(distribution, data, log, port, roles, durable, List.of());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Child start() {
        initialise();
        List<String> command = command("postgres", "-D", data.toString(), "-p", Integer.toString(port));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        others.forEach(setting -> command.addAll(List.of("-c", setting)));
        if (!durable) {
            HASTY.forEach(setting -> command.addAll(List.of("-c", setting)));
        }
        return Child.start(name(), command, Map.of(), data, log);
    }

    /** True once the database and its roles are there; makes them if need be. */
    @Override
    public boolean ready() {
        if (!Ports.answers(port)) {
            return false;
        }
        try (Connection connection = connect(DatabaseRoles.SUPERUSER, "postgres")) {
            if (!has(connection, "select from pg_database where datname = '" + DATABASE + "'")) {
                execute(connection, "create database " + DATABASE);
            }
        } catch (SQLException e) {
            return false;
        }
        try (Connection connection = connect(DatabaseRoles.SUPERUSER, DATABASE)) {
            makeRoles(connection);
            return true;
        } catch (SQLException e) {
            throw new ServerFault("the database's roles cannot be made: " + e.getMessage(), e);
        }
    }

    /** Ends the sessions of others too; the default would wait for them. */
    @Override
    public void stop(Child child) {
        if (child.alive()) {
            run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
        }
        child.stop();
    }

    /** Address of the database for JDBC; the role's own schema is its search path. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + DATABASE;
    }

    /** A new session of that role. */
    public Connection connect(String role) throws SQLException {
        return connect(role, DATABASE);
    }

    private Connection connect(String role, String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", roles.password(role));
        properties.setProperty("connectTimeout", "2");
        return DriverManager.getConnection("jdbc:postgresql://" + HOST + ":" + port + "/" + database, properties);
    }

    private void makeRoles(Connection connection) throws SQLException {
        execute(connection, "revoke all on database " + DATABASE + " from public");
        execute(connection, "drop schema if exists public");
        for (String role : DatabaseRoles.ROLES) {
            if (!has(connection, "select from pg_roles where rolname = '" + role + "'")) {
                execute(connection, "create role " + role + " login");
            }
            execute(connection, "alter role " + role + " password '" + roles.password(role) + "'");
            execute(connection, "grant connect on database " + DATABASE + " to " + role);
            execute(connection, "create schema if not exists " + role + " authorization " + role);
            execute(connection, "alter role " + role + " set search_path = " + role);
        }
        execute(connection, "grant create on database " + DATABASE + " to " + DatabaseRoles.REBUILDS_BESIDE);
    }

    private static boolean has(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void initialise() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        // Made beside and moved, so that a start that was broken off leaves no half database.
        Path fresh = data.resolveSibling(data.getFileName() + ".new");
        try {
            Folders.delete(fresh);
            Files.createDirectories(fresh.getParent());
            Path password = data.resolveSibling(data.getFileName() + ".password");
            Files.deleteIfExists(password);
            Files.writeString(PrivateFiles.create(password), roles.password(DatabaseRoles.SUPERUSER));
            run(
                    "initdb",
                    "--pgdata=" + fresh,
                    "--username=" + DatabaseRoles.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    durable ? "--sync-method=fsync" : "--no-sync");
            Files.delete(password);
            if (!Files.exists(fresh.resolve("PG_VERSION"))) {
                throw new ServerFault("PostgreSQL's data cannot be made in " + data + "; see " + log);
            }
            Files.move(fresh, data);
        } catch (IOException e) {
            throw new ServerFault("PostgreSQL's data cannot be made in " + data + ": " + e.getMessage(), e);
        }
    }

    private void run(String program, String... arguments) {
        Child run =
                Child.start(name() + " " + program, command(program, arguments), Map.of(), distribution.home(), log);
        if (!run.ended(RUN)) {
            run.kill();
            throw new ServerFault(program + " does not end; " + run.lastWords());
        }
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(Unprivileged.prefix());
        command.add(distribution.postgres().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
