package io.proofmark.verify.application.offered;

import java.io.IOException;
import java.io.InputStream;

/** A file beside the document, read as often as is needed. */
public interface OfferedFile {

    /** Of the unpacked bytes, lower-case hex. */
    String sha256();

    /** Unpacked bytes. */
    long size();

    /** The unpacked bytes. */
    InputStream open() throws IOException;
}
