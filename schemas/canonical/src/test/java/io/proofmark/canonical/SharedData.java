package io.proofmark.canonical;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published files that lie beside the checkout on some machines and are not part of it. */
public final class SharedData {

    private SharedData() {}

    /** The file or folder; the test is skipped where it is not there. */
    public static Path path(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "no folder shared/data above the checkout");
        Path path = folder.resolve("shared/data").resolve(name);
        assumeTrue(Files.exists(path), "shared/data has no " + name);
        return path;
    }
}
