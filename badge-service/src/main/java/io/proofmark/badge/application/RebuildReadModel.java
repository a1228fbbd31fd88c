package io.proofmark.badge.application;

import io.proofmark.badge.application.SecondTables.Differences;
import io.proofmark.badge.application.SecondTables.Standstill;
import java.time.Duration;

/** Makes the read model again from the log beside the live one, compares the two at equal offsets and puts the new one in its place. */
public final class RebuildReadModel {

    private static final int LISTED = 100;

    private final SecondTables tables;
    private final Replay filling;
    private final Replay replay;

    /**
     * @param filling of tables that lack what only slows that down
     * @param replay into tables that are complete
     */
    public RebuildReadModel(SecondTables tables, Replay filling, Replay replay) {
        this.tables = tables;
        this.filling = filling;
        this.replay = replay;
    }

    public Rebuilt run() {
        long begin = System.nanoTime();
        tables.make();
        long records = filling.to(tables.live().offsets());
        Duration filled = since(begin);
        tables.complete();
        Duration complete = since(begin);
        // What came meanwhile, so that the standstill is short.
        records += replay.to(tables.live().offsets());
        try (Standstill standstill = tables.halt()) {
            Place live = standstill.live();
            records += replay.to(live.offsets());
            Place second = standstill.second();
            if (!second.isAt(live)) {
                throw new IllegalStateException(
                        "the log ends at " + second.offsets() + ", the live tables are at " + live.offsets());
            }
            Differences differences = standstill.swap(LISTED);
            return new Rebuilt(
                    records,
                    live,
                    second,
                    differences,
                    new Stages(filled, complete, since(begin).minus(differences.took())));
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /**
     * Times from the beginning.
     *
     * @param filled when the tables held what the log had then
     * @param complete when they had keys, indexes and digests
     * @param serving when they were those that readers see
     */
    public record Stages(Duration filled, Duration complete, Duration serving) {}

    /**
     * @param records how many were read from the log
     * @param live what the live tables were
     * @param second what the log gives at the same offsets, now live
     */
    public record Rebuilt(long records, Place live, Place second, Differences differences, Stages stages) {

        /** Whether the live tables were what the log gives. */
        public boolean confirms() {
            return differences.count() == 0 && live.digests().equals(second.digests());
        }
    }
}
