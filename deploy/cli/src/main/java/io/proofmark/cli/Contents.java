package io.proofmark.cli;

import io.proofmark.artifacts.Unpacked;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes of files, unpacked where they are gzip, and never more than a limit; a gzip bomb cannot be read. */
final class Contents {

    /** Longest document in bytes: 1 MiB, as at the door. */
    static final int DOCUMENT_BYTES = 1 << 20;

    private Contents() {}

    /**
     * A whole document.
     *
     * @throws Unusable when it is longer than {@link #DOCUMENT_BYTES}
     */
    static byte[] document(InputStream in) throws IOException {
        byte[] bytes = unpacked(in).readNBytes(DOCUMENT_BYTES + 1);
        if (bytes.length > DOCUMENT_BYTES) {
            throw new Unusable("a document has at most " + DOCUMENT_BYTES + " bytes");
        }
        return bytes;
    }

    static byte[] document(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return document(in);
        }
    }

    /** A stream of the content of a file, which its reader limits. */
    static InputStream stream(Path file) throws IOException {
        return unpacked(Files.newInputStream(file));
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        return Unpacked.of(new BufferedInputStream(in), Unpacked.RATIO);
    }
}
