package io.proofmark.cli;

import io.proofmark.canonical.Sha256;
import io.proofmark.verify.application.offered.OfferedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

/** A file on disk, packed or not. */
record OfferedPath(Path path, String sha256, long size) implements OfferedFile {

    static OfferedPath of(Path path) throws IOException {
        try (InputStream raw = Contents.stream(path);
                DigestInputStream in = new DigestInputStream(raw, Sha256.start())) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return new OfferedPath(
                    path, HexFormat.of().formatHex(in.getMessageDigest().digest()), size);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Contents.stream(path);
    }
}
