package io.proofmark.service;

import io.proofmark.artifacts.ArtifactStore;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** What a service does not start without. */
public final class AtStart {

    /** Priority of what is needed: before anything asks the broker or the database. */
    public static final int FIRST = 1;

    private static final Logger LOG = Logger.getLogger(AtStart.class);

    private AtStart() {}

    /**
     * What a file or folder gives.
     *
     * @param reading throws {@link IllegalArgumentException} with one line for the person who started the service
     * @throws ConfigurationException with that line, which is then all that is said before the process ends with exit code 1
     */
    public static <T> T needed(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    /**
     * Deletes what a killed process left half written.
     *
     * @param idle how long nothing must have been written to it
     * @throws ConfigurationException when the folder cannot be used
     */
    public static void sweep(ArtifactStore store, Duration idle) {
        int swept = needed(() -> swept(store, idle));
        if (swept > 0) {
            LOG.infof("%d half files of a process that was killed are deleted from %s", swept, store.folder());
        }
    }

    private static int swept(ArtifactStore store, Duration idle) {
        try {
            return store.sweep(idle);
        } catch (IOException e) {
            throw new IllegalArgumentException("the folder " + store.folder() + " cannot be used", e);
        }
    }
}
