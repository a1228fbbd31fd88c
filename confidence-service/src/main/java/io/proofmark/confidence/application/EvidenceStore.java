package io.proofmark.confidence.application;

import java.util.Collection;
import java.util.List;

/**
 * Where evidence is kept between batches: events as their bytes, the latest of each kind and subject of it.
 *
 * @param <T> the transaction that the caller opened and will end
 */
public interface EvidenceStore<T> {

    /** Everything about these rows, in no particular order. */
    List<StoredEvent> load(T transaction, Collection<String> rows);

    /** Writes verdicts and rulings; each takes the place of an earlier one with its kind, row and key. */
    void save(T transaction, Collection<StoredEvent> events);
}
