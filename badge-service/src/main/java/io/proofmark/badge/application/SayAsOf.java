package io.proofmark.badge.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Says as of when an answer speaks. Asked before the answer is read, so that the answer is at least that new. */
@ApplicationScoped
public class SayAsOf {

    private static final Logger LOG = System.getLogger(SayAsOf.class.getName());

    private final Positions positions;
    private final LogReading log;
    private final KnownBadges badges;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Look last;

    public SayAsOf(Positions positions, LogReading log, KnownBadges badges) {
        this.positions = positions;
        this.log = log;
        this.badges = badges;
    }

    /** As of this moment. */
    public AsOf now() {
        return asOf(look());
    }

    /** A place that every answer read from now on has passed; looked up where the last look is older than that. */
    public AsOf recent(Duration age) {
        Look look = last;
        return asOf(look == null || look.isOlder(age) ? look() : look);
    }

    /** The same, and nobody waits for the database: where the last look is older, the next one is taken meanwhile. */
    public AsOf latest(Duration age) {
        Look look = last;
        if (look == null) {
            return now();
        }
        if (look.isOlder(age) && looking.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                try {
                    look();
                } catch (RuntimeException e) {
                    LOG.log(Level.DEBUG, "the place in the log is not known anew", e);
                } finally {
                    looking.set(false);
                }
            });
        }
        return asOf(look);
    }

    /** Where the tables were when they were last looked at; the same object while they have not moved. */
    public Place place() {
        Look look = last;
        return (look == null ? look() : look).place();
    }

    private Look look() {
        long nanos = System.nanoTime();
        Place place = positions.now();
        Look before = last;
        var look = new Look(nanos, before != null && before.place().equals(place) ? before.place() : place);
        last = look;
        badges.readFrom(look.place().tables());
        return look;
    }

    private AsOf asOf(Look look) {
        Place place = look.place();
        return new AsOf(place.offsets(), log.lag().toMillis(), place.digest().hex());
    }

    /**
     * @param offsets by topic, the offset of the next record of each partition
     * @param lagMs age of the oldest record not read yet
     * @param digest what all rows add up to at these offsets, 64 hexadecimal digits
     */
    public record AsOf(SortedMap<String, List<Long>> offsets, long lagMs, String digest) {}

    private record Look(long nanos, Place place) {

        boolean isOlder(Duration age) {
            return System.nanoTime() - nanos >= age.toNanos();
        }
    }
}
