package io.proofmark.confidence.application;

import io.proofmark.catalog.Catalog;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Rows that should be looked at again: short-lived notes that no rule reads. */
public interface WorkList {

    /**
     * Hands over the next rows and forgets them once that has succeeded; a fault in between leaves them noted.
     *
     * @param today UTC day; rows whose age has come by then are among them, once a day until they were judged again
     * @param most rows handed over
     * @return how many there were
     */
    int next(LocalDate today, int most, Consumer<List<Due>> taker);

    /**
     * Compares what was said with what there is, row after row, and notes those that no hint told of.
     *
     * @param catalog in force
     * @param page rows looked at in one query
     * @return how many were noted
     */
    int sweep(Catalog catalog, int page);
}
