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
    @CsvSource({
        "text=00,    has a property text that is not 32 bytes in hex",
        "text=xx,    has a property text that is not 32 bytes in hex",
        "other=00,   has no property text",
        "'text=\\u0', is no file of properties",
    })
    void shouldSayWhatIsWrongWithTheFile(String second, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("door=" + DOOR + "\n" + second + "\n"))
                .withMessage("proofmark.keys.file: the file " + folder.resolve("keys.properties") + " " + message)
                .withNoCause();
    }

    @Test
    void shouldNameTheFileThatIsNotThere() {
        Path absent = folder.resolve("absent.properties");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeysFile.read(absent))
                .withMessage("proofmark.keys.file: the file " + absent + " is not there");
    }

    @Test
    void shouldNameTheFileThatIsAFolder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeysFile.read(folder))
                .withMessage("proofmark.keys.file: the file " + folder + " cannot be read");
    }

    @Test
    void shouldSayThatTheBytesAreNoText() throws IOException {
        Path file = Files.write(folder.resolve("keys.properties"), new byte[] {(byte) 0xff});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeysFile.read(file))
                .withMessageEndingWith("is not UTF-8");
    }

    private DoorKeys read(String text) throws IOException {
        return KeysFile.read(Files.writeString(folder.resolve("keys.properties"), text));
    }
}
