package io.proofmark.verify.application;

import java.io.IOException;

/** The artifact store. */
public interface ArtifactFiles extends FileContents {

    /** Deletes a file; false when it came again just now and is asked for again later. */
    boolean delete(String sha256) throws IOException;
}
