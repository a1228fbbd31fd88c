package io.proofmark.intake.application;

/** People's submissions do not wait behind imports. */
public enum Lane {
    SINGLE,
    BULK
}
