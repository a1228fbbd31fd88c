package io.proofmark.e2e.checker;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measurement as its submitter sends it; no two different ones share a value.
 *
 * @param operator alias
 * @param machine fingerprint
 * @param value tokens a second
 * @param testedOn last day, UTC, that its date may mean
 * @param reproduces the row that it repeats, or null
 */
public record Run(
        String operator,
        String machine,
        BigDecimal value,
        LocalDate testedOn,
        @Nullable String reproduces) {

    /** Whether somebody else made it on another machine. */
    boolean independentOf(Run other) {
        return !operator.equals(other.operator) && !machine.equals(other.machine);
    }
}
