package io.proofmark.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner may read: mode 0600 from the first byte on. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Creates the empty file, and its folders. */
    public static Path create(Path file) throws IOException {
        Folders.above(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
