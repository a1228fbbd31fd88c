package io.proofmark.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "reviewer2", "lead", "publisher", "admin", "integrator"})
    void shouldDrawAPasswordForEveryUser(String user) {
        Path file = folder.resolve("credentials.json");
        Secrets.keepCredentials(file);

        assertThat(Secrets.password(file, user)).matches("[0-9a-f]{24}");
    }

    @Test
    void shouldDrawTwoKeysOf32Bytes() throws IOException {
        Path file = folder.resolve("keys.properties");
        Secrets.keepKeys(file);

        assertThat(Files.readString(file)).matches("door=[0-9a-f]{64}\ntext=[0-9a-f]{64}\n");
    }

    @Test
    void shouldKeepWhatWasDrawnOnce() throws IOException {
        Path file = folder.resolve("keys.properties");
        Secrets.keepKeys(file);
        String first = Files.readString(file);

        Secrets.keepKeys(file);

        assertThat(Files.readString(file)).isEqualTo(first);
    }

    @Test
    void shouldLetNobodyElseRead() throws IOException {
        Path keys = folder.resolve("keys.properties");
        Path credentials = folder.resolve("credentials.json");
        Secrets.keepKeys(keys);
        Secrets.keepCredentials(credentials);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials)))
                .isEqualTo("rw-------");
    }
}
