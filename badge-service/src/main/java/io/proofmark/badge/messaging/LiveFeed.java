package io.proofmark.badge.messaging;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.KnownBadges;
import io.proofmark.badge.application.live.FeedBusy;
import io.proofmark.badge.application.live.LiveEvent;
import io.proofmark.badge.application.live.LiveLog;
import io.proofmark.badge.application.live.LiveRing;
import io.proofmark.badge.application.live.LiveTexts;
import io.proofmark.badge.application.live.Places;
import io.proofmark.events.EventCodec;
import io.proofmark.events.Topics;
import io.proofmark.log.ReaderSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads the public topics from their ends on, once for all who follow the feed. */
@ApplicationScoped
public class LiveFeed implements LiveLog {

    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    private final Map<String, Object> consumer;
    private final EventCodec codec;
    private final LiveRecords records;
    private final LiveRing ring;
    private final LiveTopics topics;
    private final Semaphore olderReaders;
    private final KnownBadges badges;
    private final Thread thread;
    private volatile boolean stopped;

    LiveFeed(
            BadgeSettings settings,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            LiveTexts texts,
            KnownBadges badges) {
        this.consumer = new ReaderSettings(
                        Topics.Groups.BADGE, Topics.PUBLIC, bootstrap, settings.instance(), false, BATCH)
                .plainConsumer();
        this.codec = new EventCodec(settings.registryUrl());
        this.records = new LiveRecords(codec, texts);
        this.ring = new LiveRing(settings.live().ringBytes(), LiveLanes.ALL.size());
        this.topics = new LiveTopics(bootstrap, consumer);
        this.olderReaders = new Semaphore(settings.live().olderReaders());
        this.badges = badges;
        this.thread = Thread.ofPlatform().name("live-feed").unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join();
        codec.close();
    }

    @Override
    public List<UUID> topics() {
        return topics.ids();
    }

    @Override
    public LiveRing ring() {
        return ring;
    }

    @Override
    public Places places(Map<String, List<Long>> offsets) {
        return LiveLanes.places(lane ->
                offsets.containsKey(lane.topic()) ? offsets.get(lane.topic()).get(lane.partition()) : 0);
    }

    @Override
    public Places ends() {
        return topics.ends();
    }

    @Override
    public Places floor(Duration age) {
        return topics.floor(age);
    }

    @Override
    public OlderEvents from(Places places) {
        if (!olderReaders.tryAcquire()) {
            throw new FeedBusy("too many read older events at the moment");
        }
        try {
            return LiveReader.from(places, consumer, records, olderReaders::release);
        } catch (KafkaException e) {
            olderReaders.release();
            throw e;
        }
    }

    private void run() {
        while (!stopped) {
            try {
                follow();
            } catch (InterruptException e) {
                LOG.debug("the live feed is interrupted", e);
            } catch (RuntimeException e) {
                LOG.warn("the live feed pauses", e);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** From the end of the log on. After a fault again so: who followed comes back with a cursor and misses nothing. */
    private void follow() {
        Places begin = topics.ends();
        try (var reader = LiveReader.from(begin, consumer, records, topics::forget)) {
            ring.begin(begin);
            badges.follow(Topics.STANDINGS.name(), standings(begin));
            topics.look();
            while (!stopped) {
                List<LiveEvent> events = reader.read();
                events.forEach(event -> {
                    var lane = LiveLanes.ALL.get(event.lane());
                    if (lane.topic().equals(Topics.STANDINGS.name())) {
                        badges.changed(event.row(), lane.partition(), event.offset());
                    }
                });
                ring.add(events, reader.reached());
            }
        }
    }

    private static List<Long> standings(Places places) {
        return LiveLanes.ALL.stream()
                .filter(lane -> lane.topic().equals(Topics.STANDINGS.name()))
                .map(lane -> places.at(LiveLanes.ALL.indexOf(lane)))
                .toList();
    }
}
