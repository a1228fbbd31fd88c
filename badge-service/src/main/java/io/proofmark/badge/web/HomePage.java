package io.proofmark.badge.web;

import io.proofmark.badge.application.Rows.Counts;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The start page: what this is, and the table of public rows. */
record HomePage(
        Frame frame,
        Counts counts,
        List<FilterField> filters,
        boolean filtered,
        List<RowLine> rows,
        @Nullable String next,
        boolean first)
        implements TemplateInstance {}
