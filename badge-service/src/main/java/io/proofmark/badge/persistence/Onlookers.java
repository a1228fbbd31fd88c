package io.proofmark.badge.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The transactions of this role that look at the tables at the moment. Those do not count that wait for the one who asks. */
final class Onlookers implements AutoCloseable {

    /** Of the role's own sessions the server shows everything; it looks at most fifty times a second. */
    private static final String LOOKING = """
            select pid::text, xact_start::text from pg_sleep(0.02), pg_stat_activity
            where datname = current_database() and usename = current_user
              and pid not in (pg_backend_pid(), %1$d) and not %1$d = any (pg_blocking_pids(pid))
              and backend_xmin is not null
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection connection;
    private final String query;

    /**
     * @param connection for looking alone
     * @param fence the session for which the writers wait
     */
    Onlookers(Connection connection, int fence) {
        this.connection = connection;
        this.query = LOOKING.formatted(fence);
    }

    /**
     * Waits until none is left of those that look now; others may come.
     *
     * @throws IllegalStateException when one goes on looking for half a minute
     */
    void awaitGone() throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Set<List<String>> left = look();
        while (!left.isEmpty()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("a transaction goes on looking at the tables: " + left);
            }
            left.retainAll(look());
        }
    }

    private Set<List<String>> look() throws SQLException {
        return new HashSet<>(Sql.rows(connection, query));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
