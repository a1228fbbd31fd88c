package io.proofmark.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 (RFC 2104) over several parts. Each part is preceded by its length as four bytes, big-endian, so that
 * no two lists of parts give the same message: {@code ("ab", "c")} differs from {@code ("a", "bc")}.
 */
public final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";

    private HmacSha256() {}

    /**
     * The 32 bytes of the code.
     *
     * @throws IllegalArgumentException when the key is empty
     */
    public static byte[] of(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The same over the UTF-8 bytes of each part. */
    public static byte[] of(byte[] key, String... parts) {
        return of(key, Arrays.stream(parts).map(part -> part.getBytes(UTF_8)).toArray(byte[][]::new));
    }
}
