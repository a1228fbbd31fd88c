package io.proofmark.artifacts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much a file system has left. */
@FunctionalInterface
public interface FreeSpace {

    /** What the file system says. */
    FreeSpace OF_FILE_SYSTEM = folder -> Files.getFileStore(folder).getUsableSpace();

    /** Bytes that can still be written where that folder lies. */
    long at(Path folder) throws IOException;
}
