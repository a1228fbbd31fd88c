package io.proofmark.door;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Properties;

/** Reads the doors' keys from a properties file. */
public final class KeysFile {

    private KeysFile() {}

    /**
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when a key is missing or is no 32 bytes in hex; names file and property
     */
    public static DoorKeys read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new DoorKeys(key(file, properties, "door"), key(file, properties, "text"));
    }

    private static byte[] key(Path file, Properties properties, String name) {
        try {
            return HexFormat.of().parseHex(properties.getProperty(name, ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": property " + name + " is not hexadecimal", e);
        }
    }
}
