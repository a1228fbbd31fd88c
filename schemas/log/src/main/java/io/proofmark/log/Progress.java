package io.proofmark.log;

import io.proofmark.log.Health.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the tables are, for those who wait for it and those who watch. */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    /** How often another instance's progress is looked up. */
    private static final long LOOK_MS = 50;

    private final List<String> topics;
    private final Batches batches;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private State state = State.STARTING;
    private String detail = "starting";
    private boolean looked;
    /** Before the first look at the log's end anything may be missing. */
    private long oldestUnread = System.currentTimeMillis();

    Progress(List<String> topics, Batches batches) {
        this.topics = topics;
        this.batches = batches;
    }

    synchronized void state(State state, String detail) {
        this.state = state;
        this.detail = detail;
        if (state != State.LIVE) {
            next.clear();
            unknownSince(System.currentTimeMillis());
        }
    }

    /** Nobody knows what was appended after that time (ms since 1970). */
    synchronized void unknownSince(long timestamp) {
        oldestUnread = Math.min(oldestUnread, timestamp);
    }

    /** Records with this time (ms since 1970) and later are not applied yet. */
    synchronized void unreadSince(long timestamp) {
        oldestUnread = timestamp;
        looked = true;
    }

    synchronized void caughtUp() {
        oldestUnread = Long.MAX_VALUE;
        looked = true;
    }

    synchronized void passed(Map<TopicPartition, Long> positions) {
        next.putAll(positions);
        notifyAll();
    }

    synchronized Health health() {
        long lag = oldestUnread == Long.MAX_VALUE ? 0 : Math.max(0, System.currentTimeMillis() - oldestUnread);
        return new Health(state, detail, lag, looked);
    }

    boolean await(Position position, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            if (hasPassed(position)) {
                return true;
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            synchronized (this) {
                if (next.getOrDefault(position.topicPartition(), 0L) <= position.offset()) {
                    wait(Math.min(left, LOOK_MS));
                }
            }
        }
    }

    private boolean hasPassed(Position position) {
        synchronized (this) {
            Long here = next.get(position.topicPartition());
            if (here != null) {
                return here > position.offset();
            }
        }
        try {
            return batches.positions(topics).getOrDefault(position.topicPartition(), 0L) > position.offset();
        } catch (SQLException e) {
            LOG.debug("position unknown while the database is away", e);
            return false;
        }
    }
}
