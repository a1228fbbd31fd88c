package io.proofmark.badge.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedMap;

/** Says as of when an answer speaks. Asked before the answer is read, so that the answer is at least that new. */
@ApplicationScoped
public class SayAsOf {

    private final Positions positions;
    private final LogReading log;

    public SayAsOf(Positions positions, LogReading log) {
        this.positions = positions;
        this.log = log;
    }

    public AsOf now() {
        return new AsOf(positions.offsets(), log.lag().toMillis());
    }

    /**
     * @param offsets by topic, the offset of the next record of each partition
     * @param lagMs age of the oldest record not read yet
     */
    public record AsOf(SortedMap<String, List<Long>> offsets, long lagMs) {}
}
