package io.proofmark.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.HmacSha256;
import java.util.HexFormat;

/** The secrets that all doors share; each purpose is a part of the message, so that no two purposes share a code. */
public final class DoorKeys {

    static final int KEY_BYTES = 32;

    private final HmacSha256 door;
    private final HmacSha256 text;

    /**
     * @param door key of ids, operators, machines and tokens, 32 bytes
     * @param text key of the digests of erasable texts, 32 bytes
     * @throws IllegalArgumentException when a key has another length
     */
    public DoorKeys(byte[] door, byte[] text) {
        if (door.length != KEY_BYTES || text.length != KEY_BYTES) {
            throw new IllegalArgumentException("the keys door and text have " + KEY_BYTES + " bytes each");
        }
        this.door = new HmacSha256(door);
        this.text = new HmacSha256(text);
    }

    /** What stands for a text in topics that are kept for ever, lower-case hex. */
    public String textDigest(String pointer, String value) {
        return HexFormat.of().formatHex(text.of(pointer, value));
    }

    /** A code under the door key, lower-case hex. */
    public String hex(String purpose, String... parts) {
        return HexFormat.of().formatHex(code(purpose, parts));
    }

    /** A code under the door key, 32 bytes. */
    public byte[] code(String purpose, String... parts) {
        String[] message = new String[parts.length + 1];
        message[0] = purpose;
        System.arraycopy(parts, 0, message, 1, parts.length);
        return door.of(message);
    }

    /** A code over bytes under the door key, 32 bytes. */
    public byte[] code(String purpose, byte[] message) {
        return door.of(purpose.getBytes(UTF_8), message);
    }
}
