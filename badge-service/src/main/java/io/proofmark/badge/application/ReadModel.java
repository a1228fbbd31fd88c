package io.proofmark.badge.application;

import java.util.List;

/** The tables as a whole. */
public interface ReadModel {

    /** Names of its tables; where one is gone, all are made anew and filled from the log. */
    List<String> tables();

    /** Creates what is missing. */
    void migrate();
}
