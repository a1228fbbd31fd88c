package io.proofmark.signatures;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/** Public test data that lies beside the checkout on some machines and is not part of the project. */
final class SharedData {

    private SharedData() {}

    interface Tests {
        List<DynamicTest> of(Path folder) throws IOException;
    }

    /** Tests over a folder below {@code shared/data}; where it is not there, one that is skipped and says so. */
    static List<DynamicTest> tests(String name, Tests tests) throws IOException {
        Path folder =
                Path.of("../../../shared/data").resolve(name).toAbsolutePath().normalize();
        if (Files.isDirectory(folder)) {
            return tests.of(folder);
        }
        return List.of(DynamicTest.dynamicTest(name, () -> abort("no public test data in ../shared/data/" + name)));
    }
}
