package io.proofmark.verify.application;

import java.util.List;

/** What the consumer noted for the worker. */
public interface MeasuringWork {

    /**
     * The records of submissions whose files are to be measured, oldest first.
     *
     * @param but submissions that are left out
     */
    List<byte[]> due(List<String> but, int most);

    /** Digests of files that no submission needs any more. */
    List<String> unneeded(int most);

    /** The file is gone. */
    void deleted(String sha256);
}
