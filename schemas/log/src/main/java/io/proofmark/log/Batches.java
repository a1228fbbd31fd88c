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
 * nothing of the broker.
 */
final class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final DataSource database;
    private final Fold fold;
    private final String group;

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
        return inTransaction(connection -> {
            Tables.store(connection, fold(connection, entries, next));
            Tables.forget(connection, committed);
            return Tables.unsent(connection, committed);
        });
    }

    /** Applies records whose outputs Kafka has already; nothing is stored to be sent. */
    void replay(List<Entry> entries) throws SQLException {
        Map<TopicPartition, Long> next = new HashMap<>();
        entries.forEach(entry -> next.merge(entry.topicPartition(), entry.offset() + 1, Math::max));
        inTransaction(connection -> fold(connection, entries, next));
    }

    /** Ends a rebuild: the offsets that Kafka committed may lie behind the last record, after a transaction's mark. */
    void replayed(Map<TopicPartition, Long> committed) throws SQLException {
        inTransaction(connection -> {
            Tables.lock(connection, committed.keySet());
            Tables.advance(connection, committed);
            return committed;
        });
    }

    Map<TopicPartition, Long> positions(List<String> topics) throws SQLException {
        return inTransaction(connection -> Tables.positions(connection, topics));
    }

    private List<Output> fold(Connection connection, List<Entry> entries, Map<TopicPartition, Long> next)
            throws SQLException {
        Map<TopicPartition, Long> positions = Tables.lock(connection, next.keySet());
        List<Entry> fresh = entries.stream()
                .filter(entry -> entry.offset() >= positions.getOrDefault(entry.topicPartition(), 0L))
                .toList();
        List<Output> outputs = fresh.isEmpty() ? List.of() : foldHalving(connection, fresh);
        Tables.advance(connection, next);
        return outputs;
    }

    private List<Output> foldHalving(Connection connection, List<Entry> entries) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            List<Output> outputs = fold.apply(connection, entries);
            connection.releaseSavepoint(before);
            return outputs;
        } catch (SQLException | RuntimeException e) {
            if (Faults.isTransient(e)) {
                throw e;
            }
            connection.rollback(before);
            if (entries.size() == 1) {
                LOG.warn(
                        "{} is no use to {}, to the dead letters",
                        entries.getFirst().position(),
                        group,
                        e);
                return List.of(DeadLetters.of(entries.getFirst(), group, e));
            }
            int half = entries.size() / 2;
            List<Output> outputs = new ArrayList<>(foldHalving(connection, entries.subList(0, half)));
            outputs.addAll(foldHalving(connection, entries.subList(half, entries.size())));
            return outputs;
        }
    }

    private <T extends @Nullable Object> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
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
                connection.setAutoCommit(true);
            }
        }
    }

    @FunctionalInterface
    private interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }
}
