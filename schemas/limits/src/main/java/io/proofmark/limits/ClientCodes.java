package io.proofmark.limits;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.proofmark.canonical.HmacSha256;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Codes that stand for sites for one UTC day: the first 64 bits of an HMAC-SHA-256 under the key of the day over day and
 * network.
 */
final class ClientCodes {

    private static final int KEY_BYTES = 32;

    private final Quota quota;
    private final InstantSource clock;
    private volatile Pepper pepper = new Pepper(LocalDate.MIN, new byte[KEY_BYTES], true);

    ClientCodes(Quota quota, InstantSource clock) {
        this.quota = quota;
        this.clock = clock;
    }

    /** @param shared whether all instances have the same */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Pepper(LocalDate day, byte[] key, boolean shared) {}

    long of(Site site) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Pepper known = pepper;
        byte[] key = known.shared() && known.day().equals(today) ? known.key() : renewed(today);
        byte[] code = new HmacSha256(key).of(today.toString().getBytes(US_ASCII), site.network());
        return ByteBuffer.wrap(code).getLong();
    }

    private synchronized byte[] renewed(LocalDate today) {
        Pepper known = pepper;
        if (known.shared() && known.day().equals(today)) {
            return known.key();
        }
        try {
            pepper = new Pepper(today, quota.pepper(today), true);
        } catch (QuotaAway _) {
            pepper = known.day().equals(today) ? known : new Pepper(today, drawn(), false);
        }
        return pepper.key();
    }

    static byte[] drawn() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
