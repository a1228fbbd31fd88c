package io.proofmark.intake.application;

import java.io.IOException;
import java.io.InputStream;

/** A file that has come in and is not in the store yet; closing it without {@link #keep()} throws it away. */
public interface UploadedFile extends AutoCloseable {

    /** Of the unpacked bytes, lower-case hex. */
    String sha256();

    /** Unpacked bytes. */
    long size();

    InputStream open() throws IOException;

    /** Puts it into the store, whole or not at all. */
    void keep() throws IOException;

    @Override
    void close() throws IOException;
}
