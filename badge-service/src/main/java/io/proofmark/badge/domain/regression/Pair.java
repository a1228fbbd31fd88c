package io.proofmark.badge.domain.regression;

import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.regression.Finding.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two rows that differ in one version, the earlier first. */
record Pair(VersionAxis axis, Standing before, Standing after) {

    /** A difference must exceed so many times the larger spread within the runs of a row. */
    private static final BigDecimal SPREADS = BigDecimal.valueOf(2);

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;
    private static final int OPERATORS = 2;

    Finding finding(BigDecimal within) {
        List<String> missing = new ArrayList<>();
        named(before, missing);
        named(after, missing);
        BigDecimal delta = delta();
        BigDecimal threshold = threshold(within);
        if (!missing.isEmpty()) {
            return said(Label.INSUFFICIENT_EVIDENCE, delta, threshold, missing);
        }
        if (delta == null || threshold == null) {
            return said(Label.INSUFFICIENT_EVIDENCE, delta, threshold, List.of("figures that can be compared"));
        }
        if (!exceeds(threshold)) {
            String wanted =
                    "a difference above " + threshold.stripTrailingZeros().toPlainString() + " %";
            return said(Label.INSUFFICIENT_EVIDENCE, delta, threshold, List.of(wanted));
        }
        operators(before, missing);
        operators(after, missing);
        Label label = delta.signum() < 0 ? Label.POSSIBLE_REGRESSION : Label.POSSIBLE_IMPROVEMENT;
        return said(label, delta, threshold, missing);
    }

    private Finding said(
            Label label, @Nullable BigDecimal delta, @Nullable BigDecimal threshold, List<String> missing) {
        return new Finding(
                label,
                axis,
                before.row(),
                axis.of(before.facts()),
                after.row(),
                axis.of(after.facts()),
                delta,
                threshold,
                missing);
    }

    private @Nullable BigDecimal delta() {
        BigDecimal old = before.facts().value();
        BigDecimal now = after.facts().value();
        return old == null || now == null || old.signum() <= 0
                ? null
                : now.subtract(old).multiply(PERCENT).divide(old, DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Without division, so that the very threshold does not exceed it. */
    private boolean exceeds(BigDecimal threshold) {
        BigDecimal old = before.facts().value();
        BigDecimal now = after.facts().value();
        return old != null
                && now != null
                && now.subtract(old).abs().multiply(PERCENT).compareTo(threshold.multiply(old)) > 0;
    }

    private void named(Standing row, List<String> missing) {
        if (axis.of(row.facts()) == null) {
            missing.add(axis.path() + " of row " + row.row());
        }
        if (row.facts().spreadPercent() == null) {
            missing.add("timed runs of row " + row.row());
        }
    }

    private static void operators(Standing row, List<String> missing) {
        if (row.badge() != BadgeWord.INDEPENDENTLY_REPRODUCED || row.independentOperators() < OPERATORS) {
            missing.add("reproductions of row " + row.row() + " by two independent operators, it has "
                    + row.independentOperators());
        }
    }

    private @Nullable BigDecimal threshold(BigDecimal within) {
        BigDecimal one = before.facts().spreadPercent();
        BigDecimal other = after.facts().spreadPercent();
        return one == null || other == null ? null : within.max(SPREADS.multiply(one.max(other)));
    }
}
