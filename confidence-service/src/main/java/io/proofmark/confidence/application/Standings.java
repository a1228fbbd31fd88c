package io.proofmark.confidence.application;

import io.proofmark.confidence.domain.CohortSummary;
import java.util.Collection;
import java.util.Map;

/**
 * What was last said about each row, and what the rows of one configuration look like together.
 *
 * @param <T> the transaction that the caller opened and will end
 */
public interface Standings<T> {

    /** Writes standings, each row once; one of a version that is not higher than the known one changes nothing. */
    void save(T transaction, Collection<StoredStanding> standings);

    /** The two ends of each configuration by its id; nothing for one without rows. */
    Map<String, CohortSummary> cohorts(T transaction, Collection<String> cohorts);

    /** Notes rows that should be looked at beside those of their configuration. */
    void due(T transaction, Collection<String> rows);

    /** Notes configurations all of whose rows should be looked at again. */
    void crossed(T transaction, Collection<String> cohorts);
}
