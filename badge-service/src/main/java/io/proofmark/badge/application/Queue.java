package io.proofmark.badge.application;

import io.proofmark.badge.domain.Lane;
import io.proofmark.badge.domain.QueueItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases that wait for somebody. */
public interface Queue {

    /**
     * Those whose deadline comes first, first.
     *
     * @param state null for whatever has a deadline or waits for a reviewer; of published ones only those with a deadline
     * @param lane null for all
     */
    List<QueueItem> items(@Nullable String state, @Nullable Lane lane, @Nullable Place after, int limit);

    /** Place after a case; one without a deadline stands behind all others. */
    record Place(Instant deadline, String submission) {}
}
