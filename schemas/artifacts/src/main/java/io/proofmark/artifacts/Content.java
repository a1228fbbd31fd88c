package io.proofmark.artifacts;

import java.io.IOException;
import java.io.InputStream;

/** A file by the digest of its bytes, read as often as is needed. */
public interface Content {

    /** Of the unpacked bytes, lower-case hex. */
    String sha256();

    /** Unpacked bytes. */
    long size();

    /** The unpacked bytes. */
    InputStream open() throws IOException;
}
