package io.proofmark.badge.application;

import io.proofmark.badge.application.SecondTables.Differences;
import io.proofmark.badge.application.SecondTables.Standstill;

/** Makes the read model again from the log beside the live one, compares the two at equal offsets and puts the new one in its place. */
public final class RebuildReadModel {

    private static final int LISTED = 100;

    private final SecondTables tables;
    private final Replay replay;

    public RebuildReadModel(SecondTables tables, Replay replay) {
        this.tables = tables;
        this.replay = replay;
    }

    public Rebuilt run() {
        tables.make();
        long records = replay.to(tables.live().offsets());
        tables.complete();
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
            return new Rebuilt(records, live, second, standstill.swap(LISTED));
        }
    }

    /**
     * @param records how many were read from the log
     * @param live what the live tables were
     * @param second what the log gives at the same offsets, now live
     */
    public record Rebuilt(long records, Place live, Place second, Differences differences) {

        /** Whether the live tables were what the log gives. */
        public boolean confirms() {
            return differences.count() == 0 && live.digests().equals(second.digests());
        }
    }
}
