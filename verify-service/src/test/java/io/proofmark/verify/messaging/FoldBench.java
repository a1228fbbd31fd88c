package io.proofmark.verify.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Topics;
import io.proofmark.log.Entry;
import io.proofmark.log.Output;
import io.proofmark.testing.RealServers;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.KeepCases;
import io.proofmark.verify.persistence.CaseTables;
import io.proofmark.verify.persistence.JdbcCaseBooks;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.flywaydb.core.Flyway;

/** Folds records into the tables of a real database without a broker, and forgets all of it afterwards. */
final class FoldBench implements AutoCloseable {

    private final RealServers servers = RealServers.shared();
    private final EventCodec codec = new EventCodec(servers.registryUrl());
    private final DataSource database = servers.dataSource(Topics.Groups.VERIFY);

    FoldBench() {
        CaseTables.of(Flyway.configure()
                        .dataSource(database)
                        .locations("classpath:io/proofmark/log/db", "classpath:db/migration")
                        .load())
                .prepare(database);
    }

    /** What is appended to the topic of verdicts, in order, when the records come in batches of that size. */
    List<SpecificRecord> fold(int size, List<? extends SpecificRecord> log) throws SQLException {
        List<Entry> entries = entries(log);
        List<Output> outputs = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < entries.size(); from += size) {
                outputs.addAll(fold().apply(connection, entries.subList(from, Math.min(from + size, entries.size()))));
            }
            connection.rollback();
        }
        return outputs.stream()
                .filter(output -> output.record().topic().equals(Topics.VERDICTS.name()))
                .map(output ->
                        codec.decode(Topics.VERDICTS.name(), output.record().value()))
                .toList();
    }

    /** The files that the worker is to delete after more records, having deleted those of the earlier ones. */
    List<String> unneeded(int size, List<? extends SpecificRecord> before, List<? extends SpecificRecord> more)
            throws SQLException {
        List<Entry> entries = entries(
                Stream.<SpecificRecord>concat(before.stream(), more.stream()).toList());
        List<String> files = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            fold().apply(connection, entries.subList(0, before.size()));
            statement.executeUpdate("delete from artifact_unneeded");
            for (int from = before.size(); from < entries.size(); from += size) {
                fold().apply(connection, entries.subList(from, Math.min(from + size, entries.size())));
            }
            try (ResultSet rows = statement.executeQuery("select sha256 from artifact_unneeded order by sha256")) {
                while (rows.next()) {
                    files.add(rows.getString(1));
                }
            }
            connection.rollback();
        }
        return files;
    }

    /** How many statements a batch takes that comes after another. */
    int statements(List<? extends SpecificRecord> before, List<? extends SpecificRecord> batch) throws SQLException {
        List<Entry> entries = entries(IntStream.range(0, before.size() + batch.size())
                .<SpecificRecord>mapToObj(i -> i < before.size() ? before.get(i) : batch.get(i - before.size()))
                .toList());
        var sent = new AtomicInteger();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            fold().apply(connection, entries.subList(0, before.size()));
            fold().apply(counting(connection, sent), entries.subList(before.size(), entries.size()));
            connection.rollback();
        }
        return sent.get();
    }

    private CaseFold fold() {
        var facts = new EventFacts(codec);
        var ids = new DerivedIds();
        return new CaseFold(
                facts,
                new JdbcCaseBooks(settings()),
                new KeepCases(facts, ids),
                new CaseEvents(new EventRecords(codec, CaseEvents.SOURCE), ids));
    }

    private List<Entry> entries(List<? extends SpecificRecord> log) {
        List<byte[]> values = log.stream()
                .map(event -> codec.encode(Topics.SUBMISSIONS, event))
                .toList();
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Entry(
                        Topics.SUBMISSIONS.name(), 0, i, "row".getBytes(UTF_8), values.get(i), new RecordHeaders()))
                .toList();
    }

    private VerifySettings settings() {
        return new SmallRyeConfigBuilder()
                .withMapping(VerifySettings.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "proofmark.registry.url",
                                servers.registryUrl(),
                                "proofmark.keys.file",
                                "unused",
                                "proofmark.credentials.file",
                                "unused"),
                        "test",
                        100))
                .build()
                .getConfigMapping(VerifySettings.class);
    }

    private static Connection counting(Connection connection, AtomicInteger sent) {
        return proxy(Connection.class, connection, sent);
    }

    private static <T> T proxy(Class<T> type, T target, AtomicInteger sent) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        sent.incrementAndGet();
                    }
                    try {
                        Object answer = method.invoke(target, arguments);
                        return answer instanceof PreparedStatement statement
                                ? proxy(PreparedStatement.class, statement, sent)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public void close() {
        codec.close();
    }

    static List<SpecificRecord> log(SpecificRecord... events) {
        return Arrays.asList(events);
    }
}
