package io.proofmark.confidence.application;

import io.proofmark.confidence.domain.Agreement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was last said in public about a row.
 *
 * @param id event id
 * @param version 1, 2, 3 … per row; the highest stands
 * @param isPublic false for a tombstone
 * @param catalog version it was judged by
 * @param place null for a row that no other is measured against
 * @param agreement what the rows of its configuration said when it was judged
 * @param ageMovesOn day on which age alone will next change it, or null
 * @param bytes the event as it stands in the log; shared, not copied
 */
public record StoredStanding(
        String row,
        String id,
        int version,
        boolean isPublic,
        String catalog,
        @Nullable CohortPlace place,
        Agreement agreement,
        @Nullable LocalDate ageMovesOn,
        byte[] bytes) {}
