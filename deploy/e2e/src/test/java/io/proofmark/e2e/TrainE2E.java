package io.proofmark.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Starts prepared once for a build. */
@Order(6)
class TrainE2E {

    private static final String SERVICE = "confidence-service";

    private final ProofmarkSystem system = ProofmarkSystem.shared();

    @Test
    void shouldStartFromItsCacheWhenTrained() throws IOException {
        Path log = system.state().resolve("logs").resolve(SERVICE + ".log");
        long before = Files.size(log);

        system.trainAndRestart(SERVICE);

        assertThat(system.process(SERVICE).info().arguments()).hasValueSatisfying(arguments -> assertThat(arguments)
                .contains("-XX:AOTCache=" + system.state().resolve("aot/" + SERVICE + ".aot")));
        // A JVM that leaves its cache aside says so.
        assertThat(addedTo(log, before)).doesNotContain("[aot");
    }

    private static String addedTo(Path file, long before) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(before);
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
