package io.proofmark.canonical;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The form {@code raw/1}: the bytes as they are. */
public final class Raw {

    private static final int BUFFER = 1 << 16;

    private Raw() {}

    /** SHA-256 of all that is left in the stream, 64 lower-case hexadecimal digits; the stream stays open. */
    public static String sha256(InputStream bytes) throws IOException {
        MessageDigest digest = Sha256.start();
        byte[] buffer = new byte[BUFFER];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
