package io.proofmark.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/** Reads the doors' keys from a properties file. */
public final class KeysFile {

    /** Name of the setting that names the file. */
    public static final String SETTING = "proofmark.keys.file";

    private static final HexFormat HEX = HexFormat.of();

    private KeysFile() {}

    /**
     * @throws IllegalArgumentException when the file cannot be read, or a key is missing or is no 32 bytes in hex; one line that
     *     names setting, file and property
     */
    public static DoorKeys read(Path file) {
        NeededFile needed = new NeededFile(SETTING, file);
        Properties properties = properties(needed);
        return new DoorKeys(key(needed, properties, "door"), key(needed, properties, "text"));
    }

    private static Properties properties(NeededFile needed) {
        byte[] bytes = needed.bytes();
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
        } catch (CharacterCodingException _) {
            throw needed.unusable("is not UTF-8");
        } catch (IllegalArgumentException _) {
            throw needed.unusable("is no file of properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static byte[] key(NeededFile needed, Properties properties, String name) {
        String hex = Optional.ofNullable(properties.getProperty(name))
                .orElseThrow(() -> needed.unusable("has no property " + name))
                .strip();
        if (hex.length() != 2 * DoorKeys.KEY_BYTES || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            throw needed.unusable("has a property " + name + " that is not " + DoorKeys.KEY_BYTES + " bytes in hex");
        }
        return HEX.parseHex(hex);
    }
}
