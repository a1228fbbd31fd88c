package io.proofmark.log;

import io.proofmark.events.Topic;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings tables that were dropped or restored from a backup up to what Kafka has committed; appends nothing. */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final ReaderSettings settings;
    private final Batches batches;

    Rebuild(ReaderSettings settings, Batches batches) {
        this.settings = settings;
        this.batches = batches;
    }

    void run() throws SQLException {
        Map<TopicPartition, Long> from = batches.positions(settings.topicNames());
        Map<TopicPartition, Long> to = behind(from);
        if (to.isEmpty()) {
            return;
        }
        LOG.info("rebuilding {} from {} partitions", settings.group(), to.size());
        long applied = 0;
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings.plainConsumer())) {
            consumer.assign(to.keySet());
            to.keySet().forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            Set<TopicPartition> open = new HashSet<>(to.keySet());
            while (!open.isEmpty()) {
                List<Entry> entries = new ArrayList<>();
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(ReaderSettings.POLL)) {
                    Entry entry = Entry.of(record);
                    if (entry.offset() < to.getOrDefault(entry.topicPartition(), 0L)) {
                        entries.add(entry);
                    }
                }
                if (!entries.isEmpty()) {
                    batches.replay(entries);
                    applied += entries.size();
                }
                open.removeIf(partition -> consumer.position(partition) >= to.getOrDefault(partition, 0L));
                consumer.pause(to.keySet().stream()
                        .filter(partition -> !open.contains(partition))
                        .toList());
            }
        }
        batches.replayed(to);
        LOG.info("rebuilt {} from {} records", settings.group(), applied);
    }

    private Map<TopicPartition, Long> behind(Map<TopicPartition, Long> from) {
        Set<TopicPartition> all = new HashSet<>();
        for (String topic : settings.topicNames()) {
            IntStream.range(0, Topic.PARTITIONS).forEach(i -> all.add(new TopicPartition(topic, i)));
        }
        Map<TopicPartition, Long> to = new HashMap<>();
        Map<String, Object> asGroup = new HashMap<>(settings.consumer());
        asGroup.remove("group.instance.id");
        try (var consumer = new KafkaConsumer<byte[], byte[]>(asGroup)) {
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(all);
            committed.forEach((partition, offset) -> {
                if (offset != null && offset.offset() > from.getOrDefault(partition, 0L)) {
                    to.put(partition, offset.offset());
                }
            });
        }
        return to;
    }
}
