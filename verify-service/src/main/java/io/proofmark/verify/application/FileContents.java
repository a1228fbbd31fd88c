package io.proofmark.verify.application;

import java.io.IOException;
import java.io.InputStream;

/** Files by the SHA-256 of their bytes. */
@FunctionalInterface
public interface FileContents {

    /** @throws java.io.FileNotFoundException or {@link java.nio.file.NoSuchFileException} when there is none of that digest */
    InputStream open(String sha256) throws IOException;
}
