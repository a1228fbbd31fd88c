package io.proofmark.badge.application.live;

import io.proofmark.badge.application.live.LiveLog.OlderEvents;
import io.proofmark.badge.application.live.LiveRing.Mark;
import io.proofmark.badge.application.live.LiveRing.Stretch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who follows the feed from a place on: every event once, those of a row in their order. First from the log
 * itself, as long as the ring does not reach back so far, then from the ring. For one thread.
 */
public final class Follower implements AutoCloseable {

    private static final int MOST = 100;

    private final LiveLog log;
    private final List<UUID> topics;
    private final LiveFilter filter;
    private Places places;
    private long sequence;
    private @Nullable OlderEvents older;

    Follower(LiveLog log, List<UUID> topics, LiveFilter filter, Mark mark) {
        this.log = log;
        this.topics = topics;
        this.filter = filter;
        this.places = mark.places();
        this.sequence = mark.sequence();
    }

    Follower(LiveLog log, List<UUID> topics, LiveFilter filter, Places places) {
        this(log, topics, filter, new Mark(0, places));
        this.older = log.from(places);
    }

    /** Where to go on. */
    public String cursor() {
        return new LiveCursor(topics, places).text();
    }

    /**
     * The next events, each with the cursor after it; none when nothing came for that long.
     *
     * @return nothing when newer events pushed out those that were to come next: the follower is too slow
     */
    public Optional<List<Told>> next(Duration patience) throws InterruptedException {
        var behind = older;
        return behind == null ? fromRing(patience) : Optional.of(fromLog(behind));
    }

    private Optional<List<Told>> fromRing(Duration patience) throws InterruptedException {
        Optional<Stretch> stretch = log.ring().after(sequence, MOST, patience);
        return stretch.map(found -> {
            List<Told> told = told(found.events());
            sequence = found.next();
            places = places.furthest(found.reached());
            return told;
        });
    }

    private List<Told> fromLog(OlderEvents behind) {
        List<Told> told = told(behind.read());
        places = places.furthest(behind.reached());
        log.ring().from(places).ifPresent(mark -> {
            sequence = mark.sequence();
            close();
        });
        return told;
    }

    private List<Told> told(List<LiveEvent> events) {
        List<Told> told = new ArrayList<>();
        for (LiveEvent event : events) {
            if (event.offset() >= places.at(event.lane())) {
                places = places.passed(event.lane(), event.offset());
                if (filter.wants(event)) {
                    event.text().ifPresent(text -> told.add(new Told(event.type(), text, cursor())));
                }
            }
        }
        return told;
    }

    @Override
    public void close() {
        try (OlderEvents _ = older) {
            older = null;
        }
    }

    /**
     * An event as it is told.
     *
     * @param cursor after it
     */
    public record Told(LiveType type, String text, String cursor) {}
}
