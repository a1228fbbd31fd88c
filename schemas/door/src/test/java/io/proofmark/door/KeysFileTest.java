package io.proofmark.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysFileTest {

    private static final String DOOR = "01".repeat(32);
    private static final String TEXT = "02".repeat(32);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldReadBothKeys() throws IOException {
        DoorKeys keys = read("door=" + DOOR + "\ntext=" + TEXT + "\n");

        assertThat(keys.hex("id", "x")).isEqualTo(Fixtures.KEYS.hex("id", "x"));
        assertThat(keys.textDigest("/notes", "x")).isEqualTo(Fixtures.KEYS.textDigest("/notes", "x"));
    }

    @ParameterizedTest
    @CsvSource({"text=00, 32 bytes", "text=xx, property text is not hexadecimal", "other=00, 32 bytes"})
    void shouldSayWhatIsWrongWithTheFile(String second, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("door=" + DOOR + "\n" + second + "\n"))
                .withMessageContaining(message);
    }

    private DoorKeys read(String text) throws IOException {
        return KeysFile.read(Files.writeString(folder.resolve("keys.properties"), text));
    }
}
