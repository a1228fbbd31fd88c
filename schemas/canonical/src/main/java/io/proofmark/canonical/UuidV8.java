package io.proofmark.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.UUID;

/** Ids that are derived and not drawn: UUIDs of version 8 (RFC 9562, section 5.8) from a SHA-256. */
public final class UuidV8 {

    private static final int DIGEST_BYTES = 32;
    private static final long VERSION_8 = 0x8000L;
    private static final long VERSION_MASK = 0xF000L;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0xC000_0000_0000_0000L;

    private UuidV8() {}

    /**
     * The first 16 bytes of the digest with the version and variant bits set.
     *
     * @throws IllegalArgumentException when these are not the 32 bytes of a SHA-256
     */
    public static UUID of(byte[] sha256) {
        if (sha256.length != DIGEST_BYTES) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes, these are " + sha256.length);
        }
        ByteBuffer bytes = ByteBuffer.wrap(sha256);
        long high = bytes.getLong() & ~VERSION_MASK | VERSION_8;
        long low = bytes.getLong() & ~VARIANT_MASK | VARIANT_RFC;
        return new UUID(high, low);
    }

    /**
     * The id over the SHA-256 of the parts' UTF-8, each followed by a zero byte, so that no two lists of parts share
     * an id.
     *
     * @throws IllegalArgumentException when a part holds the separator, U+0000
     */
    public static UUID of(String... parts) {
        MessageDigest digest = Sha256.start();
        for (String part : parts) {
            if (part.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("a part of a derived id holds U+0000");
            }
            digest.update(part.getBytes(UTF_8));
            digest.update((byte) 0);
        }
        return of(digest.digest());
    }
}
