package io.proofmark.badge.application.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets readers follow the feed. */
@ApplicationScoped
public class FollowEvents {

    private final LiveLog log;

    public FollowEvents(LiveLog log) {
        this.log = log;
    }

    /**
     * Leads to what came after everything that a page shows.
     *
     * @param offsets as of which the page speaks: by topic, the offset of the next record of each partition
     * @return nothing while the log is not read; then the page begins with what is newest
     */
    public Optional<String> cursor(Map<String, List<Long>> offsets) {
        try {
            return Optional.of(new LiveCursor(log.topics(), log.places(offsets)).text());
        } catch (FeedBusy e) {
            return Optional.empty();
        }
    }

    /**
     * From the cursor on; from now on where there is none.
     *
     * @param reach how old the oldest event may be that is still to come
     * @throws CursorUnknown when this feed never gave that cursor
     * @throws CursorTooOld when older events would be missing
     * @throws FeedBusy when nobody can be served at the moment
     */
    public Follower from(@Nullable String cursor, LiveFilter filter, Duration reach) {
        List<UUID> topics = log.topics();
        LiveRing ring = log.ring();
        if (cursor == null || cursor.isEmpty()) {
            return new Follower(log, topics, filter, ring.now());
        }
        Places places =
                LiveCursor.parse(cursor, topics, ring.now().places().lanes()).places();
        if (!ring.holds(places) && log.ends().lacks(places)) {
            throw new CursorUnknown("it is from the future");
        }
        if (places.lacks(log.floor(reach))) {
            throw new CursorTooOld(reach);
        }
        return ring.from(places)
                .map(mark -> new Follower(log, topics, filter, mark))
                .orElseGet(() -> new Follower(log, topics, filter, places));
    }
}
