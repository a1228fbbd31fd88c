package io.proofmark.verify.application;

import java.util.Map;

/**
 * Notes what is to be looked at.
 *
 * @param <T> the transaction that the caller opened and will end
 */
public interface EvidenceNotes<T> {

    /**
     * Notes addresses at which nobody has looked yet.
     *
     * @param named addresses by field, by submission; they take the place of what was noted of it, and none erase that
     */
    void note(T transaction, Map<String, Map<String, String>> named);
}
