package io.proofmark.bench.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The rows of badge's tables in topics of one partition each, one record a row: a JSON object of the columns, documents as text.
 *
 * @param tables with their rows
 * @param bootstrap addresses of the broker
 */
record RowTopics(BadgeTables tables, String bootstrap) {

    private static final int FETCHED = 2_000;

    /**
     * A table's topic.
     *
     * @param rows how many records it has
     * @param key columns of the primary key, with commas between them
     * @param schema of a record, as Kafka Connect's JSON converter takes it
     */
    record RowTopic(String table, String name, long rows, String key, String schema) {}

    private static final String DESCRIBED = """
            select p.name,
              (select string_agg(a.attname, ',' order by array_position(k.conkey, a.attnum))
               from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)),
              jsonb_build_object('type', 'struct', 'optional', false, 'fields', (
                select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('field', a.attname, 'optional', true,
                    'type', case format_type(a.atttypid, null)
                      when 'integer' then 'int32' when 'bigint' then 'int64' when 'boolean' then 'boolean'
                      when 'numeric' then 'double' else 'string' end,
                    'name', case format_type(a.atttypid, null)
                      when 'jsonb' then 'io.debezium.data.Json'
                      when 'timestamp with time zone' then 'io.debezium.time.ZonedTimestamp' end)) order by a.attnum)
                from pg_attribute a where a.attrelid = k.conrelid and a.attnum > 0 and not a.attisdropped)),
              (select string_agg(format('%L, %s', a.attname,
                  case format_type(a.atttypid, null) when 'jsonb' then format('%I::text', a.attname)
                    else format('%I', a.attname) end), ', ' order by a.attnum)
                from pg_attribute a where a.attrelid = k.conrelid and a.attnum > 0 and not a.attisdropped)
            from projection p join pg_constraint k on k.conrelid = p.name::regclass and k.contype = 'p'
            order by p.name
            """;

    List<RowTopic> fill() throws SQLException, InterruptedException {
        List<RowTopic> topics = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.LINGER_MS_CONFIG,
                20);
        try (Connection connection = tables.connect();
                Statement statement = connection.createStatement();
                ResultSet described = statement.executeQuery(DESCRIBED);
                var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            while (described.next()) {
                String table = described.getString(1);
                String name = "bench.rows." + table;
                create(name);
                long rows = fill(connection, table, described.getString(4), name, producer);
                if (rows > 0) {
                    topics.add(new RowTopic(table, name, rows, described.getString(2), described.getString(3)));
                }
            }
        }
        return topics;
    }

    private static long fill(
            Connection connection, String table, String columns, String topic, KafkaProducer<byte[], byte[]> producer)
            throws SQLException {
        connection.setAutoCommit(false);
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet all =
                    statement.executeQuery("select json_build_object(" + columns + ")::text from " + table)) {
                while (all.next()) {
                    producer.send(new ProducerRecord<>(topic, all.getString(1).getBytes(UTF_8)));
                    rows++;
                }
            }
        }
        producer.flush();
        return rows;
    }

    private void create(String topic) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("topic " + topic + " cannot be created", e.getCause());
        }
    }
}
