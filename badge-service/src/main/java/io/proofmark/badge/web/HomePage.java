package io.proofmark.badge.web;

import io.proofmark.badge.application.Rows.Counts;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start page: what this is, and the table of public rows.
 *
 * @param figures the numbers above the table, each with what it counts
 * @param liveAfter cursor behind what it shows
 */
record HomePage(
        Frame frame,
        List<Field> figures,
        List<FilterField> filters,
        boolean filtered,
        List<RowLine> rows,
        @Nullable String next,
        boolean first,
        String liveAfter)
        implements TemplateInstance {

    /** How many there are of what. */
    static List<Field> figures(Counts counts) {
        return List.of(
                Field.of("public rows", Display.count(counts.publicRows())),
                Field.of("reproduced", Display.count(counts.reproducedRows())),
                Field.of("in review", Display.count(counts.inReview())));
    }
}
