package io.proofmark.badge.application;

import io.proofmark.badge.domain.Change;
import java.util.List;

/**
 * The read model's writing side.
 *
 * @param <T> the transaction that the caller opened and will end
 */
public interface Projection<T> {

    /**
     * Applies changes. However a list of changes is cut, and however often a part of it is repeated, the outcome is the
     * same.
     */
    void apply(T transaction, List<Change> changes);
}
