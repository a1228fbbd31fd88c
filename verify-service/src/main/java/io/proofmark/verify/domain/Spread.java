package io.proofmark.verify.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How far runs lie apart: (max − min) in percent of the median. */
public record Spread(BigDecimal range, BigDecimal median) {

    /** Of rates above zero; empty with fewer than two. */
    public static Optional<Spread> between(List<BigDecimal> rates) {
        return rates.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new Spread(Collections.max(rates).subtract(Collections.min(rates)), Arithmetic.median(rates)));
    }

    /** Two digits, half to even. */
    public BigDecimal percent() {
        return Arithmetic.percent(median.add(range), median);
    }

    public boolean exceeds(BigDecimal percent) {
        return !Arithmetic.within(median.add(range), median, percent);
    }

    public boolean atLeast(BigDecimal percent) {
        return Arithmetic.atLeast(median.add(range), median, percent);
    }
}
