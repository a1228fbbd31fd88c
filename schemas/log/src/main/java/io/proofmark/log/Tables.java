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

    private static final String NEW_POSITIONS =
            "insert into position select topic, partition, 0 from unnest(?::text[], ?::int[]) as new(topic, partition)"
                    + " on conflict do nothing";
    private static final String LOCKED_POSITIONS = "select p.topic, p.partition, p.next_offset from position p"
            + " join unnest(?::text[], ?::int[]) as wanted(topic, partition) using (topic, partition)"
            + " order by p.topic, p.partition for update of p";
    private static final String ADVANCE = "update position p set next_offset = n.next_offset"
            + " from unnest(?::text[], ?::int[], ?::bigint[]) as n(topic, partition, next_offset)"
            + " where p.topic = n.topic and p.partition = n.partition and p.next_offset < n.next_offset";
    private static final String STORE =
            "insert into unsent select * from unnest(?::text[], ?::int[], ?::bigint[], ?::int[], ?::text[], ?::bytea[],"
                    + " ?::bytea[], ?::bytea[])";
    private static final String FORGET =
            "delete from unsent u using unnest(?::text[], ?::int[], ?::bigint[]) as k(topic, partition, committed)"
                    + " where u.topic = k.topic and u.partition = k.partition and u.source_offset < k.committed";
    private static final String UNSENT = "select u.target, u.key, u.value, u.headers from unsent u"
            + " join unnest(?::text[], ?::int[], ?::bigint[]) as k(topic, partition, committed)"
            + " using (topic, partition) where u.source_offset >= k.committed"
            + " order by u.topic, u.partition, u.source_offset, u.n";

    private Tables() {}

    /** Locks the partitions' positions until the transaction ends and gives them. */
    static Map<TopicPartition, Long> lock(Connection connection, Collection<TopicPartition> partitions)
            throws SQLException {
        try (PreparedStatement create = connection.prepareStatement(NEW_POSITIONS)) {
            bind(connection, create, partitions);
            create.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement(LOCKED_POSITIONS)) {
            bind(connection, select, partitions);
            return positions(select);
        }
    }

    static Map<TopicPartition, Long> positions(Connection connection, List<String> topics) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select topic, partition, next_offset from position where topic = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", topics.toArray()));
            return positions(select);
        }
    }

    static void advance(Connection connection, Map<TopicPartition, Long> next) throws SQLException {
        withOffsets(connection, ADVANCE, next);
    }

    /** Deletes outputs whose causes Kafka has committed. */
    static void forget(Connection connection, Map<TopicPartition, Long> committed) throws SQLException {
        withOffsets(connection, FORGET, committed);
    }

    static void store(Connection connection, List<Output> outputs) throws SQLException {
        if (outputs.isEmpty()) {
            return;
        }
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
            insert.setArray(1, connection.createArrayOf("text", topics));
            insert.setArray(2, connection.createArrayOf("int4", partitions));
            insert.setArray(3, connection.createArrayOf("int8", offsets));
            insert.setArray(4, connection.createArrayOf("int4", numbers));
            insert.setArray(5, connection.createArrayOf("text", targets));
            insert.setArray(6, connection.createArrayOf("bytea", keys));
            insert.setArray(7, connection.createArrayOf("bytea", values));
            insert.setArray(8, connection.createArrayOf("bytea", headers));
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

    private static void withOffsets(Connection connection, String sql, Map<TopicPartition, Long> offsets)
            throws SQLException {
        if (offsets.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bindOffsets(connection, statement, offsets);
            statement.executeUpdate();
        }
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
