package io.proofmark.verify.wiring;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.verify.application.ArtifactFiles;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * The artifact store that intake fills.
 *
 * @param settled how long ago a file must have come before it is deleted
 */
record StoredFiles(ArtifactStore store, Duration settled) implements ArtifactFiles {

    @Override
    public InputStream open(String sha256) throws IOException {
        return store.open(sha256);
    }

    @Override
    public boolean delete(String sha256) throws IOException {
        return store.delete(sha256, settled);
    }
}
