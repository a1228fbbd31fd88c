package io.proofmark.verify.domain;

import io.proofmark.canonical.HmacSha256;
import java.util.HexFormat;

/** The secrets that all doors share. The same purpose gives the same code at every door. */
public final class DoorKeys {

    private static final int KEY_BYTES = 32;
    private static final String OPERATOR = "operator";
    private static final String ACCOUNT = "account:";

    private final byte[] door;
    private final byte[] text;

    /**
     * @param door key of operators, 32 bytes
     * @param text key of the digests of erasable texts, 32 bytes
     * @throws IllegalArgumentException when a key has another length
     */
    public DoorKeys(byte[] door, byte[] text) {
        if (door.length != KEY_BYTES || text.length != KEY_BYTES) {
            throw new IllegalArgumentException("the keys door and text have " + KEY_BYTES + " bytes each");
        }
        this.door = door.clone();
        this.text = text.clone();
    }

    /** The operator that a signed-in user is within a row, hex. */
    public String operator(String user, String subject) {
        return HexFormat.of().formatHex(HmacSha256.of(door, OPERATOR, ACCOUNT + user, subject));
    }

    /** What stands for a text in topics that are kept for ever, hex. */
    public String textDigest(String field, String value) {
        return HexFormat.of().formatHex(HmacSha256.of(text, field, value));
    }
}
