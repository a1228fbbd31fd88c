package io.proofmark.confidence.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A published run that repeats a row.
 *
 * @param band null where nothing could be compared
 * @param counts what a person ruled: true lets a run up to 25 % count, false keeps any from counting; null says nothing
 */
public record Repetition(
        Measurement run,
        Match match,
        @Nullable Band band,
        @Nullable Boolean counts) {

    /** Whether the run confirms the row: within 10 %, or within 25 % where a person said so. */
    boolean agrees() {
        if (match != Match.REPRODUCTION || band == null || Boolean.FALSE.equals(counts)) {
            return false;
        }
        return band == Band.WITHIN_10 || band == Band.WITHIN_25 && Boolean.TRUE.equals(counts);
    }

    /**
     * Whether somebody else did it: another operator, known by more than nothing, on a machine that is not the
     * original's. A vendor never lifts.
     */
    boolean independentOf(Measurement original) {
        String operator = run.operator();
        String machine = run.machine();
        return operator != null
                && run.source() != Source.OFFICIAL
                && !operator.equals(original.operator())
                && !Objects.equals(
                        run.identity().operator(), original.identity().operator())
                && (machine == null || !machine.equals(original.machine()));
    }
}
