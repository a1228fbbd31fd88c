package io.proofmark.badge.application;

/** As of which place of the log the tables speak. */
public interface Positions {

    Place now();
}
