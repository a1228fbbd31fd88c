package io.proofmark.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 (RFC 2104) under one key, over several parts. Each part is preceded by its length as four bytes, big-endian,
 * so that no two lists of parts give the same message: {@code ("ab", "c")} differs from {@code ("a", "bc")}. Safe for
 * several threads.
 */
public final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";

    /** Never fed; a copy spares the search through the providers and the work that depends on the key alone. */
    private final Mac fresh;

    /** @throws IllegalArgumentException when the key is empty */
    public HmacSha256(byte[] key) {
        try {
            fresh = Mac.getInstance(ALGORITHM);
            fresh.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The 32 bytes of the code. */
    public byte[] of(byte[]... parts) {
        Mac mac = copy();
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
            mac.update(part);
        }
        return mac.doFinal();
    }

    /** The same over the UTF-8 bytes of each part. */
    public byte[] of(String... parts) {
        return of(Arrays.stream(parts).map(part -> part.getBytes(UTF_8)).toArray(byte[][]::new));
    }

    private Mac copy() {
        try {
            return (Mac) fresh.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's " + ALGORITHM + " can be copied", e);
        }
    }
}
