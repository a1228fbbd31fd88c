package io.proofmark.badge.application;

import io.proofmark.badge.domain.Standing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows as the log last left them. */
public interface Rows {

    /** Public rows after the cursor, newest first, at most {@code limit}. */
    List<Standing> page(RowFilter filter, @Nullable Cursor after, int limit);

    /** A public row. */
    Optional<Standing> publicRow(String id);

    /** A row that was once public, whatever became of it. */
    Optional<Standing> any(String id);

    /** Public rows that came as files, under benchmarks whose slug begins so. */
    List<Standing> packages(String benchmarkPrefix);

    /** How many rows are public, and how many of them somebody repeated. */
    Counts counts();

    /** What the public rows can be filtered by. */
    Choices choices();

    /**
     * Sizes of the catalogue.
     *
     * @param inReview cases that wait for a person
     */
    record Counts(long publicRows, long reproducedRows, long inReview) {}

    /** Values that occur among public rows, each list sorted. */
    record Choices(
            List<String> benchmarks,
            List<String> models,
            List<String> hardware,
            List<String> quants,
            List<String> runtimes) {}
}
