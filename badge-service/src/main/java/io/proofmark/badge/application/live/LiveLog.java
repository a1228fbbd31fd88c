package io.proofmark.badge.application.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The public topics of the log. Only what is committed there is ever seen. */
public interface LiveLog {

    /** @throws FeedBusy while the log is not read */
    List<UUID> topics();

    LiveRing ring();

    /**
     * The places that a reader of the log has reached.
     *
     * @param offsets by topic, the offset of the next record of each partition; a topic that is not named was never read
     */
    Places places(Map<String, List<Long>> offsets);

    /** The places after the newest events. */
    Places ends();

    /** The places of the first events that are no older. */
    Places floor(Duration age);

    /**
     * Reads events that the ring does not hold any more.
     *
     * @throws FeedBusy when too many do
     */
    OlderEvents from(Places places);

    /** Events from a given place on, lane by lane in their order. */
    interface OlderEvents extends AutoCloseable {

        List<LiveEvent> read();

        /** How far they were read. */
        Places reached();

        @Override
        void close();
    }
}
