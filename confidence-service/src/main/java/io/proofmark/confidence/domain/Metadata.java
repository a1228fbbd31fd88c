package io.proofmark.confidence.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how a run was made.
 *
 * @param provided the details given
 * @param runs timed runs; 0 when only a figure was declared
 * @param spreadPercent (max − min) ÷ median of the runs in percent, or null
 */
public record Metadata(
        Set<Detail> provided, int runs, @Nullable BigDecimal spreadPercent) {

    /** Timed runs that a repeatable figure needs (rule specification 3.1 and 3.4). */
    static final int ENOUGH_RUNS = 3;

    public Metadata {
        provided = Set.copyOf(provided);
    }

    /** Paths of what is missing for completeness, in the order of {@link Detail}, the runs last. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Detail detail : EnumSet.allOf(Detail.class)) {
            if (!provided.contains(detail)) {
                missing.add(detail.path());
            }
        }
        if (runs < ENOUGH_RUNS) {
            missing.add("runs");
        }
        return missing;
    }

    boolean complete() {
        return missing().isEmpty();
    }

    /** Whether the same operator got the same figure again and again: enough runs that spread less than the limit. */
    boolean repeatable(BigDecimal spreadLimit) {
        return runs >= ENOUGH_RUNS && spreadPercent != null && spreadPercent.compareTo(spreadLimit) < 0;
    }
}
