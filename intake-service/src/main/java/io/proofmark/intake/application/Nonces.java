package io.proofmark.intake.application;

/** Bytes that nobody can guess. */
public interface Nonces {

    /** So many fresh bytes. */
    byte[] next(int length);
}
