package io.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressesTest {

    @TempDir
    private Path folder;

    @Test
    void shouldReadAddressesWhenFileNamesThem() throws IOException {
        Path file = Files.writeString(folder.resolve("env"), """
                INTAKE_URL=http://127.0.0.1:8081
                VERIFY_URL=http://127.0.0.1:8082
                BADGE_URL=http://127.0.0.1:8080
                KAFKA_BOOTSTRAP=127.0.0.1:19092
                POSTGRES_URL=jdbc:postgresql://127.0.0.1:15432/proofmark
                """);

        Addresses addresses = Addresses.read(file);

        assertThat(addresses)
                .isEqualTo(new Addresses(
                        URI.create("http://127.0.0.1:8081"), URI.create("http://127.0.0.1:8080"), "127.0.0.1:19092"));
    }

    @Test
    void shouldNameWhatIsMissingWhenFileIsIncomplete() throws IOException {
        Path file = Files.writeString(folder.resolve("env"), "INTAKE_URL=http://127.0.0.1:8081\n");

        assertThatThrownBy(() -> Addresses.read(file))
                .isInstanceOf(BenchFault.class)
                .hasMessageContaining("BADGE_URL");
    }

    @Test
    void shouldAskWhetherSystemIsUpWhenFileIsAbsent() {
        assertThatThrownBy(() -> Addresses.read(folder.resolve("env")))
                .isInstanceOf(BenchFault.class)
                .hasMessageContaining("is the system up?");
    }
}
