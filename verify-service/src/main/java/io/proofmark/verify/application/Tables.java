package io.proofmark.verify.application;

import java.util.List;

/** The tables that the log fills. */
public interface Tables {

    List<String> names();

    /** Makes what is missing. */
    void migrate();
}
