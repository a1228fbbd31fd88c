package io.proofmark.verify.application;

import java.io.IOException;
import java.io.InputStream;

/** The artifact store. */
public interface ArtifactFiles {

    /** @throws java.nio.file.NoSuchFileException when the store has none of that digest */
    InputStream open(String sha256) throws IOException;

    /** Deletes a file; false when it came again just now and is asked for again later. */
    boolean delete(String sha256) throws IOException;
}
