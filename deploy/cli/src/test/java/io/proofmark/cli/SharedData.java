package io.proofmark.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Public files that stand beside a checkout and are not part of it. */
final class SharedData {

    private SharedData() {}

    /** A file or folder of {@code shared/data}; the test is skipped where it is not at hand. */
    static Path path(String name) {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path data = folder.resolve("shared/data").resolve(name);
            if (Files.exists(data)) {
                return data;
            }
        }
        assumeTrue(false, "public data " + name + " is not at hand: no shared/data in a folder above " + start);
        throw new IllegalStateException("not reached");
    }
}
