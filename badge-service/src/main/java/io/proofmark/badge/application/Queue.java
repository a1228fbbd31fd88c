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
     * @param lane null for all
     */
    List<QueueItem> items(String state, @Nullable Lane lane, @Nullable Place after, int limit);

    /** Place after a case; one without a deadline stands behind all others. */
    record Place(Instant deadline, String submission) {}
}
