package io.proofmark.log;

import io.proofmark.events.Topic;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        Map<TopicPartition, Long> lasting = new HashMap<>(to);
        lasting.keySet().removeIf(settings::passing);
        long applied = new Replay(settings).run(from, lasting, batches::replay);
        applied += new Replay(settings).run(Map.of(), said(), batches::restore);
        batches.replayed(to);
        LOG.info("rebuilt {} from {} records", settings.group(), applied);
    }

    /** What the reader itself appended, up to now; nobody else appends to these topics. */
    private Map<TopicPartition, Long> said() {
        List<TopicPartition> partitions = settings.said().stream()
                .flatMap(topic -> partitions(topic.name()))
                .toList();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings.plainConsumer())) {
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            ends.values().removeIf(end -> end == 0);
            return ends;
        }
    }

    private static Stream<TopicPartition> partitions(String topic) {
        return IntStream.range(0, Topic.PARTITIONS).mapToObj(i -> new TopicPartition(topic, i));
    }

    private Map<TopicPartition, Long> behind(Map<TopicPartition, Long> from) {
        Set<TopicPartition> all = new HashSet<>();
        settings.topicNames().forEach(topic -> partitions(topic).forEach(all::add));
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
