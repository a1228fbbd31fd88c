package io.proofmark.confidence.application;

import java.util.List;

/** The service's tables as a whole. */
public interface Tables {

    /** Their names; where one is gone, all are made anew and filled from the log. */
    List<String> names();

    /** Creates what is missing. */
    void migrate();
}
