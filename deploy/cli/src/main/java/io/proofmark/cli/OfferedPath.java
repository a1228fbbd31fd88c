package io.proofmark.cli;

import io.proofmark.artifacts.Content;
import io.proofmark.canonical.Sha256;
import io.proofmark.door.DoorLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file on disk, packed or not. */
record OfferedPath(Path path, String sha256, long size) implements Content {

    private static final int BUFFER = 65_536;

    /** @throws Unusable when it is longer than the door takes */
    static OfferedPath of(Path path) throws IOException {
        MessageDigest digest = Sha256.start();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Contents.stream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > DoorLimits.DATA_BYTES) {
                    throw new Unusable(path + " has more than " + DoorLimits.DATA_BYTES + " bytes");
                }
                digest.update(buffer, 0, read);
            }
        }
        return new OfferedPath(path, HexFormat.of().formatHex(digest.digest()), size);
    }

    @Override
    public InputStream open() throws IOException {
        return Contents.stream(path);
    }
}
