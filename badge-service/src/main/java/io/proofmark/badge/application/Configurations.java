package io.proofmark.badge.application;

import io.proofmark.badge.domain.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public rows by the configuration that they measured. */
public interface Configurations {

    /** How many rows a configuration has, with the ends of their figures without official ones. */
    Summary summary(String cohort);

    /** Rows of a configuration, the best backed first. */
    List<Standing> rows(String cohort, @Nullable Backed after, int limit);

    /**
     * For each configuration the row that is backed best, by its figure, without official figures.
     *
     * @param ascending whether the smallest figure ranks first
     */
    List<Standing> ranked(RowFilter filter, boolean ascending, @Nullable Place after, int limit);

    /** The official figures, by figure. */
    List<Standing> official(RowFilter filter, boolean ascending, int limit);

    /** Place after a row of a leaderboard. */
    record Place(BigDecimal value, String row) {}

    /** Place after a row of a configuration. */
    record Backed(int strength, Instant publishedAt, String row) {}

    /** Of all rows of a configuration; the ends are null where nobody but a vendor gives a figure. */
    record Summary(
            long rows, @Nullable BigDecimal min, @Nullable BigDecimal max) {}
}
