package io.proofmark.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies batches of records to PostgreSQL, each record once: position, effects and outputs in one transaction. Knows
 * nothing of the broker. One thread writes; any may ask for positions.
 */
final class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final DataSource database;
    private final Fold fold;
    private final String group;
    /** Held from batch to batch, so that a reader never queues behind those who ask; null: none yet. */
    private @Nullable Connection held;

    Batches(DataSource database, Fold fold, String group) {
        this.database = database;
        this.fold = fold;
        this.group = group;
    }

    /**
     * Applies what has not been applied yet.
     *
     * @param next where each of the batch's partitions is read on
     * @param committed what Kafka has committed of the batch's partitions: outputs of earlier causes are forgotten
     * @return all outputs of the batch's partitions that Kafka does not have yet
     */
    List<ProducerRecord<byte[], byte[]>> apply(
            List<Entry> entries, Map<TopicPartition, Long> next, Map<TopicPartition, Long> committed)
            throws SQLException {
        return folding(fold, entries, next, (connection, before, outputs) -> {
            Tables.store(connection, outputs, committed);
            // Only what was applied and not committed before this batch is not at hand.
            return before.equals(committed)
                    ? outputs.stream().map(Output::record).toList()
                    : Tables.unsent(connection, committed);
        });
    }

    /** Applies records whose outputs Kafka has already; nothing is stored to be sent. */
    void replay(List<Entry> entries) throws SQLException {
        Map<TopicPartition, Long> next = new HashMap<>();
        entries.forEach(entry -> next.merge(entry.topicPartition(), entry.offset() + 1, Math::max));
        folding(this::replay, entries, next, (connection, before, outputs) -> outputs);
    }

    /** Restores tables from what the reader itself appended; no place is kept in that. */
    void restore(List<Entry> entries) throws SQLException {
        folding(this::replay, entries, Map.of(), (connection, before, outputs) -> outputs);
    }

    /** Ends a rebuild: the offsets that Kafka committed may lie behind the last record, after a transaction's mark. */
    void replayed(Map<TopicPartition, Long> committed) throws SQLException {
        inTransaction(connection -> Tables.advance(connection, committed));
    }

    Map<TopicPartition, Long> positions(List<String> topics) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Tables.positions(connection, topics);
        }
    }

    /** Gives the connection back; the next batch takes another. */
    void release() {
        try (Connection connection = held) {
            held = null;
            if (connection != null) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.debug("connection given back broken", e);
        }
    }

    /** First the whole batch at once; only where that fails, piece by piece. */
    private <T> T folding(Fold how, List<Entry> entries, Map<TopicPartition, Long> next, Rest<T> rest)
            throws SQLException {
        try {
            return inTransaction(connection -> folded(connection, entries, next, rest, how));
        } catch (SQLException | RuntimeException e) {
            if (Faults.isTransient(e)) {
                throw e;
            }
            LOG.debug("{} takes a batch apart", group, e);
            return inTransaction(connection ->
                    folded(connection, entries, next, rest, (open, some) -> foldHalving(how, open, some)));
        }
    }

    private static <T> T folded(
            Connection connection, List<Entry> entries, Map<TopicPartition, Long> next, Rest<T> rest, Fold fold)
            throws SQLException {
        Map<TopicPartition, Long> before = Tables.advance(connection, next);
        List<Entry> fresh = entries.stream()
                .filter(entry -> entry.offset() >= before.getOrDefault(entry.topicPartition(), 0L))
                .toList();
        return rest.with(connection, before, fresh.isEmpty() ? List.of() : fold.apply(connection, fresh));
    }

    private List<Output> replay(Connection connection, List<Entry> entries) throws SQLException {
        fold.replay(connection, entries);
        return List.of();
    }

    private List<Output> foldHalving(Fold how, Connection connection, List<Entry> entries) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            List<Output> outputs = how.apply(connection, entries);
            connection.releaseSavepoint(before);
            return outputs;
        } catch (SQLException | RuntimeException e) {
            if (Faults.isTransient(e)) {
                throw e;
            }
            connection.rollback(before);
            if (entries.size() == 1) {
                Entry entry = entries.getFirst();
                // A database's own words may quote a text that somebody wrote.
                LOG.warn("{} is no use to {}, to the dead letters: {}", entry.position(), group, DeadLetters.reason(e));
                return List.of(DeadLetters.of(entry, group, e));
            }
            int half = entries.size() / 2;
            List<Output> outputs = new ArrayList<>(foldHalving(how, connection, entries.subList(0, half)));
            outputs.addAll(foldHalving(how, connection, entries.subList(half, entries.size())));
            return outputs;
        }
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        Connection connection = connection();
        boolean done = false;
        try {
            T result = work.with(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = held;
        if (connection == null) {
            connection = database.getConnection();
            connection.setAutoCommit(false);
            held = connection;
        }
        return connection;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** What follows the fold in the same transaction. */
    @FunctionalInterface
    private interface Rest<T> {
        T with(Connection connection, Map<TopicPartition, Long> before, List<Output> outputs) throws SQLException;
    }
}
