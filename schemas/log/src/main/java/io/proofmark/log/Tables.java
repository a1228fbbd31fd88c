package io.proofmark.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The log's two tables in a service's schema. */
final class Tables {

    private static final String ADVANCE = "insert into position as p select * from"
            + " unnest(?::text[], ?::int[], ?::bigint[]) as n(topic, partition, next_offset) order by topic, partition"
            + " on conflict (topic, partition) do update"
            + " set next_offset = greatest(p.next_offset, excluded.next_offset)"
            + " returning new.topic, new.partition, coalesce(old.next_offset, 0)";
    private static final String STORE = "with forgotten as (delete from unsent u"
            + " using unnest(?::text[], ?::int[], ?::bigint[]) as k(topic, partition, committed)"
            + " where u.topic = k.topic and u.partition = k.partition and u.source_offset < k.committed)"
            + " insert into unsent select * from unnest(?::text[], ?::int[], ?::bigint[], ?::int[], ?::text[],"
            + " ?::bytea[], ?::bytea[], ?::bytea[])";
    private static final String UNSENT = "select u.target, u.key, u.value, u.headers from unsent u"
            + " join unnest(?::text[], ?::int[], ?::bigint[]) as k(topic, partition, committed)"
            + " using (topic, partition) where u.source_offset >= k.committed"
            + " order by u.topic, u.partition, u.source_offset, u.n";

    private Tables() {}

    /**
     * Moves the partitions' positions on, which nobody else may until the transaction ends.
     *
     * @return where they were
     */
    static Map<TopicPartition, Long> advance(Connection connection, Map<TopicPartition, Long> next)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(ADVANCE)) {
            bindOffsets(connection, upsert, next);
            return positions(upsert);
        }
    }

    static Map<TopicPartition, Long> positions(Connection connection, List<String> topics) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select topic, partition, next_offset from position where topic = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", topics.toArray()));
            return positions(select);
        }
    }

    /** Stores outputs to be sent, and deletes those whose causes Kafka has committed. */
    static void store(Connection connection, List<Output> outputs, Map<TopicPartition, Long> committed)
            throws SQLException {
        int size = outputs.size();
        var topics = new String[size];
        var partitions = new Integer[size];
        var offsets = new Long[size];
        var numbers = new Integer[size];
        var targets = new String[size];
        var keys = new byte[size][];
        var values = new byte[size][];
        var headers = new byte[size][];
        Map<Position, Integer> counted = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Output output = outputs.get(i);
            Position cause = output.cause().position();
            topics[i] = cause.topic();
            partitions[i] = cause.partition();
            offsets[i] = cause.offset();
            numbers[i] = counted.merge(cause, 1, Integer::sum);
            targets[i] = output.record().topic();
            keys[i] = output.record().key();
            values[i] = output.record().value();
            headers[i] = HeaderBytes.write(output.record().headers());
        }
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            bindOffsets(connection, insert, committed);
            insert.setArray(4, connection.createArrayOf("text", topics));
            insert.setArray(5, connection.createArrayOf("int4", partitions));
            insert.setArray(6, connection.createArrayOf("int8", offsets));
            insert.setArray(7, connection.createArrayOf("int4", numbers));
            insert.setArray(8, connection.createArrayOf("text", targets));
            insert.setArray(9, connection.createArrayOf("bytea", keys));
            insert.setArray(10, connection.createArrayOf("bytea", values));
            insert.setArray(11, connection.createArrayOf("bytea", headers));
            insert.executeUpdate();
        }
    }

    /** The stored outputs of causes at or after the committed offsets, in the order of their causes. */
    static List<ProducerRecord<byte[], byte[]>> unsent(Connection connection, Map<TopicPartition, Long> committed)
            throws SQLException {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(UNSENT)) {
            bindOffsets(connection, select, committed);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    records.add(new ProducerRecord<>(
                            rows.getString(1),
                            null,
                            rows.getBytes(2),
                            rows.getBytes(3),
                            HeaderBytes.read(rows.getBytes(4))));
                }
            }
        }
        return Collections.unmodifiableList(records);
    }

    private static Map<TopicPartition, Long> positions(PreparedStatement select) throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return positions;
    }

    private static void bindOffsets(
            Connection connection, PreparedStatement statement, Map<TopicPartition, Long> offsets) throws SQLException {
        List<TopicPartition> partitions = List.copyOf(offsets.keySet());
        bind(connection, statement, partitions);
        Object[] values = partitions.stream().map(offsets::get).toArray();
        statement.setArray(3, connection.createArrayOf("int8", values));
    }

    private static void bind(Connection connection, PreparedStatement statement, Collection<TopicPartition> partitions)
            throws SQLException {
        Object[] topics = partitions.stream().map(TopicPartition::topic).toArray();
        Object[] numbers = partitions.stream().map(TopicPartition::partition).toArray();
        statement.setArray(1, connection.createArrayOf("text", topics));
        statement.setArray(2, connection.createArrayOf("int4", numbers));
    }
}
