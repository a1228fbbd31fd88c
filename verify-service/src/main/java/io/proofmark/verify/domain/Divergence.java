package io.proofmark.verify.domain;

import io.proofmark.catalog.Policies;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a run lies from its original.
 *
 * @param delta percent of the original, two digits; null when not comparable
 */
public record Divergence(Band band, @Nullable BigDecimal delta) {

    /** Compared by exact arithmetic; zero, negative or absent on either side is not comparable. */
    public static Divergence between(@Nullable BigDecimal run, @Nullable BigDecimal original, Policies policies) {
        if (run == null || original == null || run.signum() <= 0 || original.signum() <= 0) {
            return new Divergence(Band.NOT_COMPARABLE, null);
        }
        return new Divergence(band(run, original, policies), Arithmetic.percent(run, original));
    }

    /** Compared by the noise of the benchmark, in the unit of the scores; not comparable without one. */
    public static Divergence ofScores(
            @Nullable BigDecimal run, @Nullable BigDecimal original, @Nullable BigDecimal noise) {
        if (run == null || original == null || noise == null || noise.signum() == 0) {
            return new Divergence(Band.NOT_COMPARABLE, null);
        }
        boolean within = run.subtract(original).abs().compareTo(noise) <= 0;
        return new Divergence(
                within ? Band.WITHIN_NOISE : Band.OUTSIDE_NOISE,
                original.signum() == 0 ? null : Arithmetic.percent(run, original));
    }

    private static Band band(BigDecimal run, BigDecimal original, Policies policies) {
        if (Arithmetic.within(run, original, policies.within())) {
            return Band.WITHIN_10;
        }
        if (Arithmetic.within(run, original, policies.documented())) {
            return Band.WITHIN_25;
        }
        return Arithmetic.atLeast(run, original, policies.suspect()) ? Band.OVER_50 : Band.OVER_25;
    }
}
