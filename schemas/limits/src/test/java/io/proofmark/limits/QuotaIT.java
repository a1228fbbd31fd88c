package io.proofmark.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.testing.RealServers;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotaIT {

    private static final int AT_ONCE = 64;
    private static final int CALLS = 50;
    private static final Duration DAY = Duration.ofDays(1);

    private final DataSource database = RealServers.shared().dataSource("intake");
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    @BeforeEach
    void makeTablesAnew() throws SQLException, IOException {
        execute("drop table if exists quota, pepper");
        migrate();
    }

    @AfterEach
    void endThreads() {
        threads.close();
    }

    @Test
    void shouldAdmitExactlyTheLimitWhenManyCallTwoInstancesAtOnce() throws Exception {
        Limit limit = new Limit("day", 100, DAY);
        List<RateLimiter> instances = List.of(limiter(limit), limiter(limit));

        long admitted = admittedOfMany(instances);

        assertThat(admitted).isEqualTo(100);
    }

    @Test
    void shouldAdmitNotOneMoreAndAtMostASliceEachLessWhenSlicesAreLarge() throws Exception {
        Limit limit = new Limit("day", 2000, DAY);
        List<RateLimiter> instances = List.of(limiter(limit), limiter(limit));

        long admitted = admittedOfMany(instances);

        assertThat(admitted).isBetween(1980L, 2000L);
    }

    @Test
    void shouldCountTheSameClientOnceOnAllInstances() {
        Limit limit = new Limit("day", 3, DAY);
        RateLimits.Settings settings = new RateLimits.Settings(false, List.of(), 25, 1000);
        RateLimits one = RateLimits.of(settings, List.of(limit), database, () -> {}, Instant::now);
        RateLimits two = RateLimits.of(settings, List.of(limit), database, () -> {}, Instant::now);
        Site address = Site.of(InetAddress.ofLiteral("198.51.100.1"));

        List<Boolean> admitted = IntStream.range(0, 4)
                .mapToObj(n -> (n % 2 == 0 ? one : two).client(address))
                .map(client -> client.call().orElseThrow().admitted())
                .toList();

        assertThat(admitted).containsExactly(true, true, true, false);
    }

    @Test
    void shouldLetTheMachineItselfCallUnlessToldOtherwise() {
        Site loopback = Site.of(InetAddress.getLoopbackAddress());
        List<Limit> limits = List.of(new Limit("day", 3, DAY));

        List<Boolean> limited = List.of(false, true).stream()
                .map(on -> new RateLimits.Settings(on, List.of(), 25, 1000))
                .map(settings -> RateLimits.of(settings, limits, database, () -> {}, Instant::now))
                .map(limiter -> limiter.client(loopback).call().isPresent())
                .toList();

        assertThat(limited).containsExactly(false, true);
    }

    @Test
    void shouldDestroyTheKeysOfEarlierDays() throws SQLException {
        JdbcQuota quota = quota();
        LocalDate day = LocalDate.of(2026, 5, 1);
        byte[] key = quota.pepper(day);
        byte[] again = quota().pepper(day);

        byte[] next = quota.pepper(day.plusDays(1));

        assertThat(again).isEqualTo(key);
        assertThat(next).isNotEqualTo(key);
        assertThat(texts("select day::text from pepper")).containsExactly("2026-05-02");
    }

    @Test
    void shouldForgetWindowsThatAreOver() throws SQLException {
        execute("insert into quota (client, rule, begins, ends, most, taken) values (7, 'old', 0, 60, 1, 1)");

        quota().lease(1, List.of(new Limit("day", 3, DAY)));

        assertThat(texts("select rule from quota")).containsExactly("day");
    }

    @Test
    void shouldGoOnAloneWithoutTheTablesAndMakeThemAgain() throws SQLException {
        execute("drop table quota");
        List<Instant> now = new ArrayList<>(List.of(Instant.parse("2026-05-01T10:00:00Z")));
        JdbcQuota quota = new JdbcQuota(database, this::migrateUnchecked, now::getFirst);
        RateLimiter limiter = new RateLimiter(List.of(new Limit("day", 10, DAY)), quota, 20, 1000, now::getFirst);
        quota.lease(1, List.of(new Limit("other", 10, DAY)));
        execute("drop table quota");

        long alone = admitted(limiter, 20);
        now.set(0, now.getFirst().plusSeconds(2));
        long together = admitted(limiter, 20);

        assertThat(alone).isEqualTo(2);
        assertThat(together).isEqualTo(10);
    }

    private long admittedOfMany(List<RateLimiter> instances) throws Exception {
        List<Future<Long>> all = IntStream.range(0, AT_ONCE)
                .mapToObj(n -> threads.submit(() -> admitted(instances.get(n % instances.size()), CALLS)))
                .toList();
        long admitted = 0;
        for (Future<Long> one : all) {
            admitted += one.get();
        }
        return admitted;
    }

    private static long admitted(RateLimiter limiter, int calls) {
        return IntStream.range(0, calls)
                .filter(_ -> limiter.admit(1).admitted())
                .count();
    }

    private RateLimiter limiter(Limit limit) {
        return new RateLimiter(List.of(limit), quota(), 25, 1000, Instant::now);
    }

    private JdbcQuota quota() {
        return new JdbcQuota(database, () -> {}, Instant::now);
    }

    private void migrateUnchecked() {
        try {
            migrate();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void migrate() throws SQLException, IOException {
        try (InputStream sql = QuotaIT.class.getResourceAsStream("db/R__limits.sql")) {
            execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
