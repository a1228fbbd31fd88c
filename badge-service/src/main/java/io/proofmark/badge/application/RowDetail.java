package io.proofmark.badge.application;

import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.TimelineEntry;
import io.proofmark.badge.domain.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A public row with what belongs to it.
 *
 * @param texts what its submitter wrote, by JSON pointer
 * @param sights what was seen at the evidence that the run names
 * @param verdict on the run it shows, or null while the log has not brought it
 */
public record RowDetail(
        Standing standing,
        Map<String, String> texts,
        List<TimelineEntry> sights,
        @Nullable Verdict verdict) {}
