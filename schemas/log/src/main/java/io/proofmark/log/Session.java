package io.proofmark.log;

import io.proofmark.log.Health.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** One stretch of reading between two faults: a consumer, an outlet, and what Kafka has committed. One thread only. */
final class Session implements AutoCloseable {

    private final ReaderSettings settings;
    private final Batches batches;
    private final Progress progress;
    private final Ends ends;
    private final Outlet outlet;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Contact contact;
    /** First offset of each assigned partition whose outputs Kafka may not have. */
    private final Map<TopicPartition, Long> committed = new HashMap<>();

    /** Where a reader without outputs stands in partitions that it was just given: dead letters from before may be unsent. */
    private final Map<TopicPartition, OffsetAndMetadata> owed = new HashMap<>();

    private boolean mayRead;
    /** Whether the group has said what is to be read here, if only nothing. */
    private boolean assigned;

    Session(ReaderSettings settings, Batches batches, Progress progress, Ends ends) {
        this.settings = settings;
        this.batches = batches;
        this.progress = progress;
        this.ends = ends;
        // First the outlet: it ends what an earlier session left open, so that committed offsets stand still.
        this.outlet = new Outlet(settings);
        this.consumer = new KafkaConsumer<>(settings.consumer());
        this.contact = Contact.of(consumer);
    }

    /** Where tables are behind what Kafka has committed, applies the difference and sends nothing. */
    void rebuild() throws SQLException {
        if (settings.outputs()) {
            progress.state(State.REBUILDING, "rebuilding from the log");
            new Rebuild(settings, batches).run();
        }
    }

    void subscribe() {
        progress.state(State.STARTING, "joining the group " + settings.group());
        consumer.subscribe(settings.topicNames(), new Assignment());
    }

    /** Reads, applies and sends one batch. */
    void step(boolean mayRead) throws SQLException {
        this.mayRead = mayRead;
        if (mayRead) {
            consumer.resume(consumer.paused());
        } else {
            consumer.pause(consumer.assignment());
        }
        ends.look(consumer);
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(ReaderSettings.POLL);
        if (!owed.isEmpty()) {
            handle(List.of(), owed);
            owed.clear();
        }
        if (polled.isEmpty()) {
            look();
            return;
        }
        List<Entry> entries = new ArrayList<>(polled.count());
        long oldest = Long.MAX_VALUE;
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            entries.add(Entry.of(record));
            oldest = Math.min(oldest, record.timestamp());
        }
        progress.unreadSince(oldest);
        handle(entries, polled.nextOffsets());
        look();
    }

    /** Says how far the end is, as far as the broker has been heard of lately. */
    private void look() {
        double silence = contact.seconds();
        if (silence > ReaderSettings.SESSION.toSeconds()) {
            progress.unknownSince(System.currentTimeMillis() - (long) (silence * 1000));
        } else if (assigned && isAtEnd()) {
            progress.caughtUp();
        }
    }

    private void handle(List<Entry> entries, Map<TopicPartition, OffsetAndMetadata> next) throws SQLException {
        Map<TopicPartition, Long> passed = new HashMap<>();
        next.forEach((partition, offset) -> passed.put(partition, offset.offset()));
        Map<TopicPartition, Long> before = new HashMap<>(committed);
        before.keySet().retainAll(passed.keySet());
        List<ProducerRecord<byte[], byte[]>> outputs = batches.apply(entries, passed, before);
        progress.passed(passed);
        outlet.send(outputs, next, consumer.groupMetadata());
        // What a reader without outputs has committed may lie ahead of tables that are made anew.
        passed.forEach((partition, offset) -> committed.merge(partition, offset, Math::max));
    }

    /** Of a partition that may be read and was not asked for yet, the end is not known. */
    private boolean isAtEnd() {
        return consumer.assignment().stream()
                .allMatch(partition -> consumer.currentLag(partition).orElse(mayRead ? 1 : 0) == 0);
    }

    @Override
    public void close() {
        // An interrupt that ended the session must not keep its parts from closing.
        boolean interrupted = Thread.interrupted();
        try (outlet) {
            batches.release();
            consumer.close(Duration.ofSeconds(2));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Finds the place to start at whenever partitions come. */
    private final class Assignment implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> applied = asKafkaFault(() -> batches.positions(settings.topicNames()));
            Map<TopicPartition, Long> sent = settings.outputs()
                    ? Offsets.committed(consumer, Set.copyOf(partitions), applied, settings.group())
                    : Offsets.known(consumer, Set.copyOf(partitions));
            Map<TopicPartition, Long> places = settings.outputs() ? sent : applied;
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(
                    partitions.stream().filter(settings::passing).toList());
            for (TopicPartition partition : partitions) {
                long place = places.getOrDefault(partition, 0L);
                if (settings.outputs() && applied.getOrDefault(partition, 0L) < place) {
                    throw new KafkaException("tables fell behind " + partition + " while reading; rebuilding");
                }
                // What is kept for days only may be gone from where it was read last.
                consumer.seek(partition, Math.max(place, begins.getOrDefault(partition, 0L)));
                committed.put(partition, sent.getOrDefault(partition, 0L));
                if (!settings.outputs() && place > 0) {
                    owed.put(partition, new OffsetAndMetadata(place));
                }
            }
            if (!mayRead) {
                // The poll that brings partitions may bring their records too.
                consumer.pause(partitions);
            }
            assigned = true;
            progress.state(State.LIVE, "reading");
            Map<TopicPartition, Long> known = new HashMap<>(applied);
            known.keySet().retainAll(partitions);
            progress.passed(known);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> {
                committed.remove(partition);
                owed.remove(partition);
            });
        }

        private <T> T asKafkaFault(SqlSupplier<T> query) {
            try {
                return query.get();
            } catch (SQLException e) {
                throw new KafkaException("positions cannot be read", e);
            }
        }
    }

    @FunctionalInterface
    private interface SqlSupplier<T> {
        T get() throws SQLException;
    }
}
