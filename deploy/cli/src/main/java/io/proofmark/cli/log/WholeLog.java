package io.proofmark.cli.log;

import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.log.Entry;
import io.proofmark.log.Position;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the committed records of the log, from the beginning to where it ended when it was opened. It belongs to no group
 * and leaves nothing behind. Held at once are the records of one slice: of one partition number, those of some of its
 * keys; a partition with more records than may be held is read once for each slice.
 */
public final class WholeLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int PATIENCE_MS = 10_000;
    /** All that is read is there already: a broker that waits for more at one partition's end keeps the next from being asked. */
    private static final int NO_WAIT_MS = 10;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final int held;
    private final Map<TopicPartition, Long> begins = new HashMap<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final Reach reach;

    /**
     * @param held how many records may be held at once, about
     * @throws org.apache.kafka.common.KafkaException when the broker does not answer
     */
    public WholeLog(LogAddress address, int held) {
        this.held = held;
        this.consumer = new KafkaConsumer<>(settings(address.bootstrap()));
        // What was answered is asked before what there is, and effects before causes: so each effect's cause is read.
        Map<TopicPartition, Long> settled = Answered.by(address.bootstrap(), Topics.READERS);
        List.of(Topics.STANDINGS, Topics.VERDICTS, Topics.SUBMISSIONS, Topics.SUBMISSIONS_BULK)
                .forEach(topic -> bound(partitions(topic.name())));
        this.reach = new Reach(settled, dead());
    }

    /** How far it reached when it was opened. */
    public Reach reach() {
        return reach;
    }

    /** Hands over every subject once, with its records in these topics. */
    public void eachSubject(Collection<Topic> topics, Consumer<Subject> visitor) {
        for (int number = 0; number < Topic.PARTITIONS; number++) {
            int partition = number;
            List<TopicPartition> read = topics.stream()
                    .map(topic -> new TopicPartition(topic.name(), partition))
                    .toList();
            long records = read.stream().mapToLong(this::size).sum();
            int slices = Math.toIntExact(Math.max(1, Math.ceilDiv(records, held)));
            for (int slice = 0; records > 0 && slice < slices; slice++) {
                slice(read, slice, slices).values().forEach(visitor);
            }
        }
    }

    /** Hands over every record of these topics; those of a partition in the order of the log. */
    public void eachRecord(Collection<Topic> topics, Consumer<Entry> visitor) {
        read(topics.stream().flatMap(topic -> partitions(topic.name())).toList(), visitor);
    }

    /** How many records these topics hold, about: places that transactions left are counted too. */
    public long size(Collection<Topic> topics) {
        return topics.stream()
                .flatMap(topic -> partitions(topic.name()))
                .mapToLong(this::size)
                .sum();
    }

    /** The first offset of each partition at or after a time, in milliseconds since 1970; none where all is older. */
    public Map<TopicPartition, Long> since(long millis) {
        Map<TopicPartition, Long> asked = new HashMap<>();
        ends.keySet().forEach(partition -> asked.put(partition, millis));
        Map<TopicPartition, Long> since = new HashMap<>();
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(asked);
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp first = found.get(partition);
            since.put(partition, first == null ? end : first.offset());
        });
        return since;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Map<String, Subject> slice(List<TopicPartition> partitions, int slice, int slices) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        read(partitions, entry -> {
            String key = entry.keyText();
            if (Math.floorMod(key.hashCode(), slices) == slice) {
                subjects.computeIfAbsent(key, Subject::new).add(entry);
            }
        });
        return subjects;
    }

    private void read(Collection<TopicPartition> partitions, Consumer<Entry> visitor) {
        Set<TopicPartition> open = new HashSet<>(partitions);
        open.removeIf(partition -> size(partition) == 0);
        consumer.assign(open);
        open.forEach(partition -> consumer.seek(partition, begin(partition)));
        while (!open.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < end(new TopicPartition(record.topic(), record.partition()))) {
                    visitor.accept(Entry.of(record));
                }
            }
            if (open.removeIf(partition -> consumer.position(partition) >= end(partition))) {
                consumer.pause(consumer.assignment().stream()
                        .filter(partition -> !open.contains(partition))
                        .toList());
            }
        }
    }

    private Set<Position> dead() {
        List<TopicPartition> partitions = Topics.READERS.entrySet().stream()
                .filter(reader -> !reader.getKey().equals(Topics.Groups.BADGE))
                .flatMap(reader -> reader.getValue().stream().map(topic -> topic.deadLetters(reader.getKey())))
                .flatMap(WholeLog::partitions)
                .toList();
        Set<String> there = consumer.listTopics().keySet();
        List<TopicPartition> known = partitions.stream()
                .filter(partition -> there.contains(partition.topic()))
                .toList();
        bound(known.stream());
        Set<Position> dead = new HashSet<>();
        read(known, entry -> {
            String position = entry.header(Position.DEAD_LETTER_HEADER);
            if (position != null) {
                dead.add(Position.parse(position));
            }
        });
        return dead;
    }

    private void bound(Stream<TopicPartition> partitions) {
        List<TopicPartition> asked = partitions.toList();
        ends.putAll(consumer.endOffsets(asked));
        begins.putAll(consumer.beginningOffsets(asked));
    }

    private long begin(TopicPartition partition) {
        return begins.getOrDefault(partition, 0L);
    }

    private long end(TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    private long size(TopicPartition partition) {
        return end(partition) - begin(partition);
    }

    private static Stream<TopicPartition> partitions(String topic) {
        return IntStream.range(0, Topic.PARTITIONS).mapToObj(number -> new TopicPartition(topic, number));
    }

    private static Map<String, Object> settings(String bootstrap) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                NO_WAIT_MS,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
    }
}
