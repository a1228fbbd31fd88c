package io.proofmark.limits;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The quota in PostgreSQL 18; its clock alone says which window runs. */
final class JdbcQuota implements Quota {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcQuota.class);

    /** After a failure nobody waits for the database again for so long. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration PRUNING = Duration.ofMinutes(1);

    private static final String LEASE = """
            insert into quota as q (client, rule, begins, ends, most, taken)
            select ?, rule, begins, begins + seconds, most, least(most, slice)
            from (
              select rule, most, slice, seconds,
                floor(extract(epoch from now()) / seconds)::bigint * seconds as begins
              from unnest(?, ?, ?, ?) as asked(rule, most, slice, seconds)
            ) as asked
            order by rule
            on conflict (client, rule, begins) do update
              set most = excluded.most, taken = greatest(q.taken, least(excluded.most, q.taken + excluded.taken))
            returning q.rule, new.taken - coalesce(old.taken, 0), greatest(0, new.most - new.taken),
              ceil(1000 * (new.ends - extract(epoch from clock_timestamp())))::bigint
            """;

    private final DataSource database;
    private final Runnable migration;
    private final InstantSource clock;
    private volatile boolean migrated;
    private volatile boolean away;
    private volatile Instant askAgain = Instant.MIN;
    private volatile Instant prune = Instant.MIN;

    JdbcQuota(DataSource database, Runnable migration, InstantSource clock) {
        this.database = database;
        this.migration = migration;
        this.clock = clock;
    }

    @Override
    public List<Grant> lease(long client, List<Limit> limits) {
        return inDatabase(connection -> {
            pruneNowAndThen(connection);
            return lease(connection, client, limits);
        });
    }

    private static List<Grant> lease(Connection connection, long client, List<Limit> limits) throws SQLException {
        Map<String, Grant> grants = new HashMap<>();
        try (PreparedStatement lease = connection.prepareStatement(LEASE)) {
            lease.setLong(1, client);
            lease.setArray(2, array(connection, "text", limits.stream().map(Limit::name)));
            lease.setArray(3, array(connection, "bigint", limits.stream().map(Limit::amount)));
            lease.setArray(4, array(connection, "bigint", limits.stream().map(Limit::slice)));
            lease.setArray(5, array(connection, "bigint", limits.stream().map(JdbcQuota::seconds)));
            try (ResultSet rows = lease.executeQuery()) {
                while (rows.next()) {
                    Duration rest = Duration.ofMillis(rows.getLong(4));
                    grants.put(rows.getString(1), new Grant(rows.getLong(2), rows.getLong(3), rest));
                }
            }
        }
        return limits.stream()
                .map(limit -> Objects.requireNonNull(grants.get(limit.name())))
                .toList();
    }

    private static long seconds(Limit limit) {
        return limit.window().toSeconds();
    }

    private static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    @Override
    public byte[] pepper(LocalDate day) {
        return inDatabase(connection -> {
            try (PreparedStatement destroy = connection.prepareStatement("delete from pepper where day < ?")) {
                destroy.setObject(1, day);
                destroy.execute();
            }
            try (PreparedStatement draw = connection.prepareStatement(
                    "insert into pepper (day, secret) values (?, ?) on conflict do nothing")) {
                draw.setObject(1, day);
                draw.setBytes(2, ClientCodes.drawn());
                draw.execute();
            }
            try (PreparedStatement select = connection.prepareStatement("select secret from pepper where day = ?")) {
                select.setObject(1, day);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getBytes(1);
                }
            }
        });
    }

    private void pruneNowAndThen(Connection connection) throws SQLException {
        Instant now = clock.instant();
        if (now.isBefore(prune)) {
            return;
        }
        prune = now.plus(PRUNING);
        try (PreparedStatement delete =
                connection.prepareStatement("delete from quota where ends < extract(epoch from now()) - 1")) {
            delete.execute();
        }
    }

    private <T> T inDatabase(Work<T> work) {
        Instant now = clock.instant();
        if (now.isBefore(askAgain)) {
            throw new QuotaAway("the database was away a moment ago", null);
        }
        if (away) {
            askAgain = now.plus(PAUSE); // one call looks whether it is back, the others do not wait for that
        }
        try {
            migrateOnce();
            try (Connection connection = database.getConnection()) {
                T result = work.in(connection);
                if (away) {
                    away = false;
                    askAgain = Instant.MIN;
                }
                return result;
            }
        } catch (SQLException | RuntimeException e) {
            throw gone(e);
        }
    }

    private QuotaAway gone(Exception e) {
        if (!away) {
            LOG.warn("the database gives no quota, this instance goes on alone: {}", e.getMessage());
        }
        away = true;
        migrated = false; // the tables may be what is missing
        askAgain = clock.instant().plus(PAUSE);
        return new QuotaAway("the database gives no quota", e);
    }

    private synchronized void migrateOnce() {
        if (!migrated) {
            migration.run();
            migrated = true;
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
