package io.proofmark.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Bytes of files, unpacked where they are gzip, and never more than a limit. */
final class Contents {

    /** Longest document in bytes: 1 MiB, as at the door. */
    static final int DOCUMENT_BYTES = 1 << 20;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

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
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        boolean gzip = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
        buffered.reset();
        return gzip ? new GZIPInputStream(buffered) : buffered;
    }
}
