package io.proofmark.signatures;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Public test data that lies beside the checkout on some machines and is not part of the project. */
final class SharedData {

    private SharedData() {}

    /** A folder below {@code shared/data}; skips the test where it is not there. */
    static Path folder(String name) {
        Path folder = Path.of("")
                .toAbsolutePath()
                .getParent()
                .getParent()
                .resolveSibling("shared/data")
                .resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "no public test data in ../shared/data/" + name);
        return folder;
    }
}
