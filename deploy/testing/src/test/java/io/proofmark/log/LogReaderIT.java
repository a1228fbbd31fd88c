package io.proofmark.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofmark.events.Topics;
import io.proofmark.log.Health.State;
import io.proofmark.testing.CommittedLog;
import io.proofmark.testing.RealServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The reader against a real broker and a real database: group confidence, verdicts in, standings out. The service under
 * test copies each record, and counts in a table how often it applied it.
 */
class LogReaderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String GROUP = Topics.Groups.CONFIDENCE;
    private static final String POISON = "poison";

    private final RealServers servers = RealServers.shared();
    private final List<LogReader> readers = new ArrayList<>();
    private final List<Throwable> fatal = new CopyOnWriteArrayList<>();
    private DataSource database;
    private String run;

    @BeforeEach
    void freshTables() throws SQLException {
        servers.freshTopics();
        database = servers.dataSource(GROUP);
        run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        execute("drop table if exists position, unsent, seen");
        execute(servers.resource("io/proofmark/log/db/V0_1__log.sql"));
        execute("create table seen (value text primary key, times int not null)");
    }

    @AfterEach
    void stop() {
        readers.forEach(LogReader::close);
    }

    @Test
    void shouldSendStoredOutputsWhenKilledBetweenCommits() {
        Set<String> sent = append(50);
        DataSource dying = DyingAfterCommit.of(database);
        start(reader(dying, this::copy));
        await().atMost(PATIENCE).until(() -> !fatal.isEmpty());
        assertThat(outputs(Topics.STANDINGS.name())).isEmpty();

        start(reader(database, this::copy));

        awaitOutputs(sent);
        assertThat(count("select count(*) from seen where times <> 1")).isZero();
    }

    @Test
    void shouldRefuseZombieBatch() throws Exception {
        var inside = new Semaphore(0);
        var goOn = new Semaphore(0);
        start(reader(database, (connection, entries) -> {
            inside.release();
            goOn.acquireUninterruptibly();
            return copy(connection, entries);
        }));
        Set<String> sent = append(20);
        inside.acquire();

        start(reader(database, this::copy));
        goOn.release(1000);

        awaitOutputs(sent);
        // Two processes under one name: one of them has to end, whichever the broker heard last.
        await().atMost(PATIENCE).until(() -> !fatal.isEmpty());
        assertThat(count("select count(*) from seen where times <> 1")).isZero();
    }

    @Test
    void shouldNotPublishAgainWhenTablesAreDropped() throws SQLException {
        Set<String> sent = append(100);
        LogReader before = start(reader(database, this::copy));
        awaitOutputs(sent);
        before.close();
        execute("truncate position, unsent, seen");

        start(reader(database, this::copy));
        send("one more");

        sent.add("one more");
        awaitOutputs(sent);
        assertThat(count("select count(*) from seen")).isEqualTo(101);
    }

    @Test
    void shouldPutAPoisonousRecordAsideAndGoOn() {
        start(reader(database, this::copy));
        send(POISON);
        Set<String> sent = append(30);

        awaitOutputs(sent);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(records(Topics.VERDICTS.deadLetters(GROUP)))
                .singleElement()
                .satisfies(dead -> {
                    assertThat(new String(dead.value(), UTF_8)).isEqualTo(POISON);
                    assertThat(header(dead, "pm_dead_reason")).isEqualTo("this one is poison");
                }));
    }

    @Test
    void shouldSendADeadLetterOnceWhenAReaderWithoutOutputsStartsAgain() {
        LogReader before = start(silent(database));
        send(POISON);
        await().atMost(PATIENCE).until(() -> deadLetters() == 1);
        before.close();

        LogReader after = start(silent(database));
        send(POISON, "good");
        await().atMost(PATIENCE).until(() -> count("select count(*) from seen") == 1);
        after.close();

        assertThat(deadLetters()).isEqualTo(1);
    }

    @Test
    void shouldSendADeadLetterOnceWhenAReaderWithoutOutputsIsKilledBetweenCommits() {
        send(POISON);
        start(silent(DyingAfterCommit.of(database)));
        await().atMost(PATIENCE).until(() -> !fatal.isEmpty());
        assertThat(deadLetters()).isZero();

        start(silent(database));
        await().atMost(PATIENCE).until(() -> deadLetters() == 1);
        send(POISON, "good");
        await().atMost(PATIENCE).until(() -> count("select count(*) from seen") == 1);

        assertThat(deadLetters()).isEqualTo(1);
    }

    @Test
    void shouldSendNoDeadLetterAgainWhenTablesOfAReaderWithoutOutputsAreDropped() throws SQLException {
        LogReader before = start(silent(database));
        send(POISON);
        await().atMost(PATIENCE).until(() -> deadLetters() == 1);
        before.close();
        execute("truncate position, unsent, seen");

        start(silent(database));
        send(POISON, "good");
        await().atMost(PATIENCE).until(() -> count("select count(*) from seen") == 1);

        assertThat(deadLetters()).isEqualTo(1);
    }

    @Test
    void shouldTryAgainWhenAFaultPasses() {
        var away = new AtomicBoolean(true);
        LogReader reader = start(reader(database, (connection, entries) -> {
            if (away.get()) {
                throw new TransientFault("something is away", new IllegalStateException());
            }
            return copy(connection, entries);
        }));
        Set<String> sent = append(10);
        await().atMost(PATIENCE).until(() -> reader.health().state() == State.WAITING);

        away.set(false);

        awaitOutputs(sent);
        assertThat(records(Topics.VERDICTS.deadLetters(GROUP))).isEmpty();
    }

    @Test
    void shouldRefuseToStartWhenOffsetsAreLost() throws Exception {
        append(10);
        LogReader before = start(reader(database, this::copy));
        await().atMost(PATIENCE).until(() -> count("select count(*) from seen") == 10);
        before.close();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrap()))) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                admin.deleteConsumerGroups(List.of(GROUP)).all().get();
                return true;
            });
        }

        start(reader(database, this::copy));

        await().atMost(PATIENCE).until(() -> !fatal.isEmpty());
        assertThat(fatal.getFirst()).isInstanceOf(LostOffsetsException.class).hasMessageContaining("--reset-offsets");
    }

    @Test
    void shouldWaitForARecordToBeApplied() throws InterruptedException {
        LogReader reader = start(reader(database, this::copy));
        Position position = send("waited for");

        boolean passed = reader.awaitPassed(position, PATIENCE);

        assertThat(passed).isTrue();
        assertThat(count("select count(*) from seen where value = 'waited for'"))
                .isOne();
    }

    @Test
    void shouldReadNothingWhileItMayNot() {
        var may = new AtomicBoolean();
        start(reader(database, this::copy, may::get));
        Set<String> sent = append(5);
        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> count("select count(*) from seen") == 0);

        may.set(true);

        awaitOutputs(sent);
    }

    @Test
    void shouldReachTheEndOnlyWhenWhatStoodThereWasApplied() throws InterruptedException {
        var mayRead = new AtomicBoolean();
        LogReader reader = start(reader(database, this::copy, mayRead::get));
        await().atMost(PATIENCE).until(() -> reader.health().ready());
        send("at the end");

        boolean early = reader.awaitEnd(Duration.ofSeconds(1));
        mayRead.set(true);
        boolean reached = reader.awaitEnd(PATIENCE);

        assertThat(early).isFalse();
        assertThat(reached).isTrue();
        assertThat(count("select count(*) from seen where value = 'at the end'"))
                .isOne();
    }

    private LogReader start(LogReader reader) {
        readers.add(reader);
        reader.start();
        return reader;
    }

    private LogReader reader(DataSource source, Fold fold) {
        return reader(source, fold, () -> true);
    }

    private LogReader reader(DataSource source, Fold fold, BooleanSupplier mayRead) {
        return reader(source, fold, mayRead, true);
    }

    /** A reader that appends nothing but dead letters. */
    private LogReader silent(DataSource source) {
        return reader(
                source,
                (connection, entries) -> {
                    copy(connection, entries);
                    return List.of();
                },
                () -> true,
                false);
    }

    private LogReader reader(DataSource source, Fold fold, BooleanSupplier mayRead, boolean outputs) {
        var settings = new ReaderSettings(GROUP, List.of(Topics.VERDICTS), servers.bootstrap(), "0", outputs, 500);
        return new LogReader(settings, source, fold, fatal::add, mayRead);
    }

    private List<Output> copy(Connection connection, List<Entry> entries) throws SQLException {
        List<Output> outputs = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into seen values (?, 1) on conflict (value) do update set times = seen.times + 1")) {
            for (Entry entry : entries) {
                String value = new String(entry.value(), UTF_8);
                if (value.equals(POISON)) {
                    throw new IllegalArgumentException("this one is poison");
                }
                insert.setString(1, value);
                insert.executeUpdate();
                outputs.add(
                        new Output(entry, new ProducerRecord<>(Topics.STANDINGS.name(), entry.key(), entry.value())));
            }
        }
        return outputs;
    }

    private Set<String> append(int n) {
        Set<String> values = new TreeSet<>();
        IntStream.range(0, n).forEach(i -> {
            String value = run + "-" + i;
            send(value);
            values.add(value);
        });
        return values;
    }

    private Position send(String value) {
        return send(value, value);
    }

    private Position send(String key, String value) {
        try (var producer = new KafkaProducer<>(producerSettings())) {
            var sent = producer.send(
                            new ProducerRecord<>(Topics.VERDICTS.name(), key.getBytes(UTF_8), value.getBytes(UTF_8)))
                    .get();
            return new Position(sent.topic(), sent.partition(), sent.offset());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void awaitOutputs(Set<String> values) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(outputs(Topics.STANDINGS.name()))
                .containsExactlyInAnyOrderElementsOf(values));
    }

    private List<String> outputs(String topic) {
        return records(topic).stream()
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        return new CommittedLog(servers.bootstrap()).records(topic);
    }

    private int deadLetters() {
        return records(Topics.VERDICTS.deadLetters(GROUP)).size();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> settings =
                new HashMap<>(new ReaderSettings("none", List.of(), servers.bootstrap(), "0", false, 500).producer());
        settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        return settings;
    }

    private long count(String sql) {
        try (Connection connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
