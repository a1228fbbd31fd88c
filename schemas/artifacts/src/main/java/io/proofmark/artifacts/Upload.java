package io.proofmark.artifacts;

import java.io.IOException;

/** A file that has come in and is not in the store yet; closing it without {@link #keep()} throws it away. */
public interface Upload extends Content, AutoCloseable {

    /** Puts it into the store, whole or not at all. */
    void keep() throws IOException;

    @Override
    void close() throws IOException;
}
