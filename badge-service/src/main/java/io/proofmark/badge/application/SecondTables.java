package io.proofmark.badge.application;

import io.proofmark.badge.domain.Difference;
import java.time.Duration;
import java.util.List;

/** A second set of the read model's tables beside the live one. */
public interface SecondTables {

    /** Makes them, empty, and without what only slows their filling down: keys, indexes, digests. */
    void make();

    /** Makes whatever was left out, leaves one copy of each row, and counts the digests from the rows. */
    void complete();

    /** Where the live tables are. */
    Place live();

    /** Halts those who write to the live tables, until closed; readers notice nothing. */
    Standstill halt();

    /** While it is open the live tables stay where they are. */
    interface Standstill extends AutoCloseable {

        Place live();

        Place second();

        /**
         * Puts the second set, which is at the same offsets, in the place of the live one for all who read and write; each
         * reader sees the one or the other.
         *
         * @param atMost how many differences are listed
         * @return the rows in which the two differed
         */
        Differences swap(int atMost);

        @Override
        void close();
    }

    /**
     * @param count of all, listed or not
     * @param took how long the rows were compared, after the swap
     */
    record Differences(long count, List<Difference> first, Duration took) {}
}
