package io.proofmark.catalog;

/** Whether a verdict on a benchmark's runs takes effect by itself. */
public enum Policy {
    /** It does, when every check passes without a warning. */
    AUTO,
    /** Never: a person rules on every run. */
    REVIEW
}
