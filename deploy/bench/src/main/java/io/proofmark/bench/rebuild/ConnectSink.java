package io.proofmark.bench.rebuild;

import io.proofmark.bench.BenchFault;
import io.proofmark.bench.database.ServiceTables;
import io.proofmark.bench.rebuild.RowTopics.RowTopic;
import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.Ports;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The peer: Kafka Connect, standalone, with Debezium's JDBC sink (upsert, batches of 2,000, batches rewritten by the driver)
 * writes the rows of the tables from topics into tables that have their primary keys and no other index.
 */
public record ConnectSink(OwnServers servers, BadgeTables tables) {

    private static final String SCHEMA = "connect_sink";
    private static final String BATCH = "2000";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final String WRITTEN =
            "select coalesce(sum(n_tup_ins), 0) from pg_stat_user_tables where schemaname = '" + SCHEMA + "'";

    /** Nanoseconds from the first row to the last, as PostgreSQL's statistics show them once a second. */
    public long nanos() throws SQLException, IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        long rows = 0;
        try (Connection connection = tables.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + SCHEMA);
            List<RowTopic> topics = new RowTopics(tables, servers.bootstrap()).fill();
            files.add(write("worker", worker()));
            for (RowTopic topic : topics) {
                statement.execute("create table %1$s.%2$s (like %2$s, primary key (%3$s))"
                        .formatted(SCHEMA, topic.table(), topic.key()));
                files.add(write(topic.table(), sink(topic)));
                rows += topic.rows();
            }
            Child connect = start(files);
            try {
                return watched(statement, rows, connect);
            } finally {
                connect.stop();
                statement.execute("drop schema " + SCHEMA + " cascade");
            }
        }
    }

    private static long watched(Statement statement, long rows, Child connect) throws SQLException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        long first = 0;
        long written = 0;
        while (written < rows) {
            if (connect.ended(LOOK_EVERY) || System.nanoTime() > patience) {
                throw new BenchFault(
                        "Kafka Connect has written " + written + " of " + rows + " rows; " + connect.lastWords());
            }
            try (ResultSet row = statement.executeQuery(WRITTEN)) {
                row.next();
                written = row.getLong(1);
            }
            if (first == 0 && written > 0) {
                first = System.nanoTime();
            }
        }
        return System.nanoTime() - first;
    }

    private Child start(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                servers.java(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                libraries().resolve("*").toString(),
                "org.apache.kafka.connect.cli.ConnectStandalone"));
        files.forEach(file -> command.add(file.toString()));
        return Child.start(
                "connect", command, Map.of(), servers.folder(), servers.folder().resolve("connect.log"));
    }

    /** Its libraries; fetched when it is first measured. */
    private Path libraries() throws IOException, InterruptedException {
        Path module = servers.home().resolve("deploy/bench/connect");
        Path libraries = module.resolve("target/connect");
        if (!Files.isDirectory(libraries)) {
            int code = new ProcessBuilder("mvn", "-q", "-B", "generate-resources")
                    .directory(module.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new BenchFault("Kafka Connect cannot be fetched; --without-connect leaves it out");
            }
        }
        return libraries;
    }

    private Properties worker() {
        var worker = new Properties();
        worker.putAll(Map.of(
                "bootstrap.servers", servers.bootstrap(),
                "listeners", "http://127.0.0.1:" + Ports.free(),
                "plugin.discovery", "service_load",
                "key.converter", "org.apache.kafka.connect.storage.StringConverter",
                "value.converter", "org.apache.kafka.connect.json.JsonConverter",
                "offset.storage.file.filename",
                        servers.folder().resolve("connect.offsets").toString(),
                "offset.flush.interval.ms", "5000",
                "consumer.auto.offset.reset", "earliest",
                "consumer.max.poll.records", BATCH));
        return worker;
    }

    private Properties sink(RowTopic topic) {
        var sink = new Properties();
        sink.putAll(Map.of(
                "name", topic.table(),
                "connector.class", "io.debezium.connector.jdbc.JdbcSinkConnector",
                "tasks.max", "1",
                "topics", topic.name(),
                "value.converter", "org.apache.kafka.connect.json.JsonConverter",
                "value.converter.schemas.enable", "true",
                "value.converter.schema.content", topic.schema()));
        sink.putAll(Map.of(
                "connection.url",
                servers.postgres().jdbcUrl() + "?reWriteBatchedInserts=true&stringtype=unspecified",
                "connection.username",
                ServiceTables.BADGE.role(),
                "connection.password",
                servers.postgres().roles().password(ServiceTables.BADGE.role()),
                "insert.mode",
                "upsert",
                "primary.key.mode",
                "record_value",
                "primary.key.fields",
                topic.key(),
                "collection.name.format",
                SCHEMA + "." + topic.table(),
                "schema.evolution",
                "none",
                "batch.size",
                BATCH));
        return sink;
    }

    private Path write(String name, Properties properties) throws IOException {
        Path file = servers.folder().resolve("connect-" + name + ".properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        return file;
    }
}
