package io.proofmark.badge.messaging;

import io.proofmark.badge.application.live.FeedBusy;
import io.proofmark.badge.application.live.Places;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What the broker says of the public topics. */
final class LiveTopics {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** The floor moves with the clock; a minute more or less of some days is nothing. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final String bootstrap;
    private final Map<String, Object> consumer;
    private volatile List<UUID> ids = List.of();
    private volatile @Nullable Floor floor;

    LiveTopics(String bootstrap, Map<String, Object> consumer) {
        this.bootstrap = bootstrap;
        this.consumer = consumer;
    }

    /** The topics' ids; the feed is not there before it has looked. */
    List<UUID> ids() {
        List<UUID> known = ids;
        if (known.isEmpty()) {
            throw new FeedBusy("the log is not read at the moment");
        }
        return known;
    }

    void look() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis()))) {
            Map<String, TopicDescription> found = admin.describeTopics(LiveLanes.topics())
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            ids = LiveLanes.topics().stream()
                    .map(topic ->
                            Objects.requireNonNull(found.get(topic), topic).topicId())
                    .map(id -> new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()))
                    .toList();
        } catch (ExecutionException | TimeoutException e) {
            var busy = new FeedBusy("the broker does not name its topics");
            busy.initCause(e);
            throw busy;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeedBusy("interrupted");
        }
    }

    void forget() {
        ids = List.of();
        floor = null;
    }

    Places ends() {
        try (var asking = new KafkaConsumer<byte[], byte[]>(consumer)) {
            return ends(asking);
        }
    }

    Places floor(Duration age) {
        Floor known = floor;
        long now = System.currentTimeMillis();
        if (known == null
                || now - known.seen() > FRESH.toMillis()
                || !known.age().equals(age)) {
            try (var asking = new KafkaConsumer<byte[], byte[]>(consumer)) {
                known = new Floor(now, age, floor(asking, now - age.toMillis()));
            }
            floor = known;
        }
        return known.places();
    }

    /** Where there is no younger record, the floor is the end. */
    private static Places floor(KafkaConsumer<byte[], byte[]> asking, long since) {
        Places ends = ends(asking);
        Map<TopicPartition, OffsetAndTimestamp> found =
                asking.offsetsForTimes(LiveLanes.ALL.stream().collect(Collectors.toMap(lane -> lane, lane -> since)));
        return LiveLanes.places(lane -> {
            OffsetAndTimestamp first = found.get(lane);
            return first == null ? ends.at(LiveLanes.ALL.indexOf(lane)) : first.offset();
        });
    }

    private static Places ends(KafkaConsumer<byte[], byte[]> asking) {
        Map<TopicPartition, Long> ends = asking.endOffsets(LiveLanes.ALL, PATIENCE);
        return LiveLanes.places(lane -> ends.getOrDefault(lane, 0L));
    }

    private record Floor(long seen, Duration age, Places places) {}
}
