package io.proofmark.confidence.application;

import java.util.Locale;

/** A row that should be looked at again, and why. */
public record Due(String row, Reason reason) {

    /** Why a row should be looked at. */
    public enum Reason {
        /** The rows of its configuration say something else together than they did. */
        COHORT,
        /** Its age has come. */
        AGE,
        /** The nightly sweep found what no hint told. */
        SWEEP;

        /** As events write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
