package io.proofmark.cli;

import io.proofmark.artifacts.Unpacked;
import io.proofmark.door.DoorLimits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes of files, unpacked where they are gzip, and never more than a limit; a gzip bomb cannot be read. */
final class Contents {

    private Contents() {}

    /**
     * A whole document.
     *
     * @throws Unusable when it is longer than any that the door takes
     */
    static byte[] document(InputStream in) throws IOException {
        byte[] bytes = unpacked(in).readNBytes(DoorLimits.FOREIGN_BYTES + 1);
        return limited(bytes, DoorLimits.FOREIGN_BYTES, "a document");
    }

    /** @throws Unusable when there are more bytes than that */
    static byte[] limited(byte[] bytes, int most, String what) {
        if (bytes.length > most) {
            throw new Unusable(what + " has at most " + most + " bytes");
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
