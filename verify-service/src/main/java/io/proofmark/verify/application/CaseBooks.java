package io.proofmark.verify.application;

/**
 * Opens the book of cases.
 *
 * @param <T> the transaction that the caller opened and will end
 */
public interface CaseBooks<T> {

    /** A book in which nobody else writes until the transaction ends. */
    CaseBook open(T transaction);
}
